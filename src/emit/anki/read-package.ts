import { unzipSync } from 'fflate'
import { type NoteTypeName, noteTypes } from './note-types.js'

/** A note read from a deck file, which an earlier build or Anki itself wrote. */
export interface ImportedNote {
  guid: string
  /** `undefined` for a note type that isn't ours. */
  type: NoteTypeName | undefined
  /** HTML. */
  fields: string[]
  tags: string[]
  /** In seconds since 1970. */
  time: number
  deck: string
  /** Id of the note in its collection, if known. */
  id?: number
}

/**
 * Reads the notes of an `.apkg` in the format that all versions of Anki read (`collection.anki2`, `collection.anki21`).
 *
 * @throws Error if the file is not such a package
 */
export async function readPackage(bytes: Uint8Array): Promise<ImportedNote[]> {
  const collection = unzipCollection(bytes)
  const { loadSqlite } = await import('./sqlite.js')
  const { Database } = await loadSqlite()
  const database = new Database(collection)
  try {
    const [[decks = '{}'] = []] = database.exec('SELECT decks FROM col')[0]?.values ?? []
    const deckNames = deckNamesById(String(decks))
    const rows =
      database.exec(
        `SELECT n.id, n.guid, n.mid, n.flds, n.tags, n.mod, (SELECT did FROM cards c WHERE c.nid = n.id ORDER BY ord LIMIT 1)
         FROM notes n ORDER BY n.id`,
      )[0]?.values ?? []
    return rows.map(([id, guid, type, fields, tags, time, deck]) => ({
      id: Number(id),
      guid: String(guid),
      type: typeById.get(Number(type)),
      fields: String(fields).split('\u001f'),
      tags: String(tags)
        .split(' ')
        .filter((tag) => tag !== ''),
      time: Number(time),
      deck: deckNames.get(String(deck)) ?? '',
    }))
  } finally {
    database.close()
  }
}

/** In bytes. */
const maxCollectionSize = 1e9

function unzipCollection(bytes: Uint8Array): Uint8Array {
  const names: string[] = []
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name)
      return /^collection\.anki21?$/.test(name) && originalSize < maxCollectionSize
    },
  })
  // Then the other collection has only a note that asks to update Anki.
  if (names.includes('collection.anki21b'))
    throw new Error('the package is in the format of Anki 2.1.50; export it with support for older versions')
  const collection = files['collection.anki21'] ?? files['collection.anki2']
  if (!collection) throw new Error('the package contains no collection, or one that is too large')
  return collection
}

const typeById = new Map(
  // Safe: these are the keys of `noteTypes`.
  (Object.keys(noteTypes) as NoteTypeName[]).map((name) => [noteTypes[name].id as number, name]),
)

function deckNamesById(json: string): Map<string, string> {
  const decks: unknown = JSON.parse(json)
  return new Map(
    Object.entries(Object(decks)).map(([id, deck]) => [
      id,
      String((Object(deck) as { name?: unknown }).name ?? ''),
    ]),
  )
}
