import { type NoteTypeName, noteTypes, type OldNote } from '../../emit/index.js'
import type { AnkiConnect } from './connect.js'
import { type AnkiNote, decksOf, findNotes, ourNotesQuery } from './read-notes.js'

/**
 * Notes that Anki has of a notebook whose ledger is lost: those that bear our mark, in the notebook's deck or the decks below it.
 *
 * @param deck name of the notebook's deck
 */
export async function recoverNotes(ask: AnkiConnect, deck: string): Promise<OldNote[]> {
  const notes = (await findNotes(ask, ourNotesQuery())).filter(({ mark }) => mark !== undefined)
  const decks = await decksOf(
    ask,
    notes.flatMap(({ cards }) => cards.slice(0, 1)),
  )
  return notes.flatMap((note) => {
    const name = decks.get(note.cards[0] ?? 0) ?? ''
    const isOurs = name === deck || name.startsWith(`${deck}::`)
    return isOurs && note.mark ? { ...oldNote(note), guid: note.mark.guid, deck: name } : []
  })
}

function oldNote({ id, type, fields, tags, time }: AnkiNote): Omit<OldNote, 'guid' | 'deck'> {
  return { id, type: typeOf(fields, type), fields: [...fields.values()], tags, time }
}

/** By its fields, for a note type may have another name. */
function typeOf(fields: ReadonlyMap<string, string>, name: string): NoteTypeName | undefined {
  // Safe: these are its keys.
  const keys = Object.keys(noteTypes) as NoteTypeName[]
  return keys.find(
    (key) =>
      noteTypes[key].name === name || noteTypes[key].fields.join('\n') === [...fields.keys()].join('\n'),
  )
}
