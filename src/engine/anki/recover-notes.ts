import { type ImportedNote, type NoteTypeName, noteTypes } from '../../emit/index.js'
import type { AnkiConnect } from './connect.js'
import { type AnkiNote, findCardDecks, findNotes, ourNotesQuery } from './read-notes.js'

/**
 * Finds the notes of a notebook whose ledger is lost: notes with a fingerprint, in the notebook's deck or its subdecks.
 *
 * @param deck name of the notebook's deck
 */
export async function recoverNotes(invoke: AnkiConnect, deck: string): Promise<ImportedNote[]> {
  const notes = (await findNotes(invoke, ourNotesQuery())).filter(({ mark }) => mark !== undefined)
  const decks = await findCardDecks(
    invoke,
    notes.flatMap(({ cards }) => cards.slice(0, 1)),
  )
  return notes.flatMap((note) => {
    const name = decks.get(note.cards[0] ?? 0) ?? ''
    const isOurs = name === deck || name.startsWith(`${deck}::`)
    return isOurs && note.mark ? { ...toImportedNote(note), guid: note.mark.guid, deck: name } : []
  })
}

function toImportedNote({ id, type, fields, tags, time }: AnkiNote): Omit<ImportedNote, 'guid' | 'deck'> {
  return { id, type: noteTypeOf(fields, type), fields: [...fields.values()], tags, time }
}

/** Identifies a note type by its fields, because it may have been renamed. */
function noteTypeOf(fields: ReadonlyMap<string, string>, name: string): NoteTypeName | undefined {
  // Safe: `noteTypes` is keyed by NoteTypeName.
  const keys = Object.keys(noteTypes) as NoteTypeName[]
  return keys.find(
    (key) =>
      noteTypes[key].name === name || noteTypes[key].fields.join('\n') === [...fields.keys()].join('\n'),
  )
}
