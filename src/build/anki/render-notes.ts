import { type DeckNote, type NoteTypeName, noteTypes } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { assignDeckIds } from '../ledger/index.js'
import { type ReadOptions, read } from '../read.js'
import { ankiEmitters } from './open-decks.js'

/** The cards of all notes, as a build would make them. */
export interface RenderedNotes {
  find(guid: string): DeckNote | undefined
  /** HTML of a field of the same note; nothing if the note is not there. */
  field(note: DeckNote, name: string): string | undefined
  /** Whether all notes but one ask and answer the same as in another rendering. */
  isSameBut(other: RenderedNotes, guid: string): boolean
  /** What each note asks and answers. */
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
    isSameBut: (other, guid) =>
      other.contents.size === contents.size &&
      [...contents].every(([key, content]) => key === guid || other.contents.get(key) === content),
    contents,
  }
}

function fieldsOf(type: NoteTypeName): readonly string[] {
  return noteTypes[type].fields
}

/** All fields but those that say where the note is from. */
function contentOf({ type, fields }: DeckNote): string {
  const names = fieldsOf(type)
  return fields.filter((_, index) => names[index] !== 'Where' && names[index] !== 'Source').join('\u0000')
}
