import { type DeckNote, type NoteTypeName, noteTypes } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { assignDeckIds } from '../ledger/index.js'
import { read } from '../read.js'
import type { ReadOptions } from '../read-options.js'
import { ankiEmitters } from './open-decks.js'

/** All deck notes, rendered as a build would. */
export interface RenderedNotes {
  find(guid: string): DeckNote | undefined
  /** Returns the HTML of a field of the note with the same GUID; `undefined` if there is none. */
  field(note: DeckNote, name: string): string | undefined
  /** Whether all notes except one have the same contents as in another rendering. */
  isSameExcept(other: RenderedNotes, guid: string): boolean
  /** Contents of each note, by GUID. */
  contents: ReadonlyMap<string, string>
}

export async function renderNotes(config: Config, options: ReadOptions): Promise<RenderedNotes> {
  const emitters = ankiEmitters(config)
  const result = await read(config, options)
  const ids = await assignDeckIds(result, { ...config, emit: emitters })
  const context = { ...result.context, ...ids?.context }
  const notes = new Map(
    emitters.flatMap((emitter) =>
      emitter.deck(result.notebook, context).notes.map((note) => [note.guid, note] as const),
    ),
  )
  const contents = new Map([...notes].map(([guid, note]) => [guid, contentOf(note)]))
  return {
    find: (guid) => notes.get(guid),
    field: ({ guid, type }, name) => notes.get(guid)?.fields[fieldsOf(type).indexOf(name)],
    isSameExcept: (other, guid) =>
      other.contents.size === contents.size &&
      [...contents].every(([key, content]) => key === guid || other.contents.get(key) === content),
    contents,
  }
}

function fieldsOf(type: NoteTypeName): readonly string[] {
  return noteTypes[type].fields
}

/** Joins all fields except those that show where the note comes from. */
function contentOf({ type, fields }: DeckNote): string {
  const names = fieldsOf(type)
  return fields.filter((_, index) => names[index] !== 'Where' && names[index] !== 'Source').join('\u0000')
}
