/** Brings new notes into Anki as a package: only a package can give a note its GUID. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnkiEmitter, Deck, DeckNote } from '../../emit/index.js'
import { writeFile } from '../writing/write-assets.js'
import { type AnkiConnect, AnkiError } from './connect.js'
import type { LookChange } from './looks.js'
import { findNotes } from './read-notes.js'

interface CreateOptions {
  emitter: AnkiEmitter
  deck: Deck
  folder: string
}

export interface Created {
  created: DeckNote[]
  refused: { note: DeckNote; reason: string }[]
  /** Notes that Anki has with another note type: made there and fetched, or imported from the CSV file. */
  otherType: DeckNote[]
}

export async function createNotes(
  ask: AnkiConnect,
  notes: readonly DeckNote[],
  looks: readonly LookChange[],
  { emitter, deck, folder }: CreateOptions,
): Promise<Created> {
  // Anki would put them into a second note type of nearly the same name, without a message.
  const incompatible = new Map(
    looks.flatMap((look) => (look.status === 'incompatible' ? [[look.key, look] as const] : [])),
  )
  const refused = notes.flatMap((note) => {
    const look = incompatible.get(note.type)
    return look
      ? [{ note, reason: `the note type “${look.type}” was changed in Anki: ${look.difference}` }]
      : []
  })
  const accepted = notes.filter(({ type }) => !incompatible.has(type))
  if (accepted.length === 0) return { created: [], refused, otherType: [] }
  const path = join(folder, `new-notes-${process.pid}.apkg`)
  // The time of the note types is the oldest: templates that their owner changed stay.
  await writeFile(
    path,
    await emitter.pack({ ...deck, notes: accepted, media: mediaOf(accepted, deck), time: 0 }),
  )
  try {
    const isTaken = await ask('importPackage', { path })
    if (isTaken === false) throw new AnkiError('importPackage', 'it gave no reason')
  } finally {
    await rm(path, { force: true })
  }
  const present = new Set((await findNotes(ask, 'data-ddd')).map(({ mark }) => mark?.guid))
  return {
    created: accepted.filter(({ guid }) => present.has(guid)),
    refused,
    // Anki skips a note of a package whose GUID it has with another note type.
    otherType: accepted.filter(({ guid }) => !present.has(guid)),
  }
}

function mediaOf(notes: readonly DeckNote[], { media }: Deck): Map<string, Uint8Array> {
  const names = new Set(
    notes.flatMap(({ draft }) =>
      [...draft.cards.values()].flatMap(({ media: own }) => [...(own ?? [])].map(([name]) => name)),
    ),
  )
  return new Map([...media].filter(([name]) => names.has(name)))
}
