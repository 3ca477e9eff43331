/** Adds new notes to Anki by importing a package: AnkiConnect's `addNote` can't set the GUID. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnkiEmitter, Deck, DeckNote } from '../../emit/index.js'
import { writeFile } from '../writing/write-assets.js'
import type { NoteTypeChange } from './compare-note-types.js'
import { type AnkiConnect, AnkiError } from './connect.js'
import { findNotes } from './read-notes.js'

interface CreateOptions {
  emitter: AnkiEmitter
  deck: Deck
  folder: string
}

export interface CreateNotesResult {
  created: DeckNote[]
  refused: { note: DeckNote; reason: string }[]
  /** Notes that are in Anki with another note type: created there and pulled, or imported from the CSV file. */
  otherNoteType: DeckNote[]
}

/** @throws AnkiError if Anki doesn't import the package */
export async function createNotes(
  invoke: AnkiConnect,
  notes: readonly DeckNote[],
  noteTypeChanges: readonly NoteTypeChange[],
  { emitter, deck, folder }: CreateOptions,
): Promise<CreateNotesResult> {
  // Anki would silently import these into a second note type with nearly the same name.
  const incompatible = new Map(
    noteTypeChanges.flatMap((change) =>
      change.status === 'incompatible' ? [[change.key, change] as const] : [],
    ),
  )
  const refused = notes.flatMap((note) => {
    const change = incompatible.get(note.type)
    return change
      ? [{ note, reason: `the note type “${change.type}” was changed in Anki: ${change.difference}` }]
      : []
  })
  const accepted = notes.filter(({ type }) => !incompatible.has(type))
  if (accepted.length === 0) return { created: [], refused, otherNoteType: [] }
  const path = join(folder, `new-notes-${process.pid}.apkg`)
  // `time: 0` makes the note types in the package the oldest, so Anki keeps templates that the user changed.
  await writeFile(
    path,
    await emitter.pack({ ...deck, notes: accepted, media: mediaOf(accepted, deck), time: 0 }),
  )
  try {
    const isImported = await invoke('importPackage', { path })
    if (isImported === false) throw new AnkiError('importPackage', 'no reason given')
  } finally {
    await rm(path, { force: true })
  }
  const existingGuids = new Set((await findNotes(invoke, 'data-ddd')).map(({ mark }) => mark?.guid))
  return {
    created: accepted.filter(({ guid }) => existingGuids.has(guid)),
    refused,
    // Anki skips a note if its GUID already exists with another note type.
    otherNoteType: accepted.filter(({ guid }) => !existingGuids.has(guid)),
  }
}

function mediaOf(notes: readonly DeckNote[], { media }: Deck): Map<string, Uint8Array> {
  const names = new Set(
    notes.flatMap(({ draft }) =>
      [...draft.cards.values()].flatMap((card) => [...(card.media ?? [])].map(([name]) => name)),
    ),
  )
  return new Map([...media].filter(([name]) => names.has(name)))
}
