import { type NoteFingerprint, noteTypes, readFingerprint } from '../../emit/index.js'
import { type AnkiConnect, AnkiError } from './connect.js'

/** A note in Anki. */
export interface AnkiNote {
  id: number
  /** Name of the note type. */
  type: string
  fields: ReadonlyMap<string, string>
  tags: string[]
  /** Modification time, in seconds since 1970. */
  time: number
  /** Card ids. */
  cards: number[]
  /** Fingerprint from its delivery; `undefined` for notes of version 0.1.0 and notes that ddd-build didn't create. */
  mark: NoteFingerprint | undefined
}

const batchSize = 250

/** @param query a search, in the syntax of Anki's card browser */
export async function findNotes(invoke: AnkiConnect, query: string): Promise<AnkiNote[]> {
  const ids = toNumbers(await invoke('findNotes', { query }))
  return readNotes(invoke, ids)
}

export async function readNotes(invoke: AnkiConnect, ids: readonly number[]): Promise<AnkiNote[]> {
  const notes: AnkiNote[] = []
  for (let at = 0; at < ids.length; at += batchSize)
    notes.push(...(await readBatch(invoke, ids.slice(at, at + batchSize))))
  return notes
}

/** AnkiConnect rejects a whole batch if one note has no cards, so a failed batch is split. */
async function readBatch(invoke: AnkiConnect, ids: readonly number[]): Promise<AnkiNote[]> {
  try {
    const infos = await invoke('notesInfo', { notes: ids })
    return Array.isArray(infos) ? infos.flatMap((info) => toNote(info) ?? []) : []
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error
    if (ids.length === 1) return []
    const half = Math.ceil(ids.length / 2)
    return [...(await readBatch(invoke, ids.slice(0, half))), ...(await readBatch(invoke, ids.slice(half)))]
  }
}

/** Returns a search for all notes that ddd-build has ever delivered. */
export function ourNotesQuery(names: Readonly<Partial<Record<string, string>>> = {}): string {
  const types = Object.entries(noteTypes).map(([key, { name }]) => names[key] ?? name)
  return ['data-ddd', ...types.map((name) => `"note:${name.replace(/[\\"*_]/g, '\\$&')}"`)].join(' or ')
}

function toNote(info: unknown): AnkiNote | undefined {
  const { noteId, modelName, fields, tags, mod, cards } = Object(info) as Record<string, unknown>
  if (typeof noteId !== 'number' || typeof modelName !== 'string') return undefined
  const values = new Map(
    Object.entries(Object(fields)).map(([name, field]) => [
      name,
      String((Object(field) as { value?: unknown }).value ?? ''),
    ]),
  )
  return {
    id: noteId,
    type: modelName,
    fields: values,
    tags: Array.isArray(tags) ? tags.map(String) : [],
    time: Number(mod) || 0,
    cards: toNumbers(cards),
    mark: [...values.values()].map(readFingerprint).find((mark) => mark !== undefined),
  }
}

function toNumbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id): id is number => typeof id === 'number') : []
}

/** Returns the decks of cards, by card id. */
export async function findCardDecks(
  invoke: AnkiConnect,
  cards: readonly number[],
): Promise<Map<number, string>> {
  const decks = new Map<number, string>()
  for (let at = 0; at < cards.length; at += batchSize) {
    const infos = await invoke('cardsInfo', { cards: cards.slice(at, at + batchSize) })
    for (const info of Array.isArray(infos) ? infos : []) {
      const { cardId, deckName } = Object(info) as { cardId?: unknown; deckName?: unknown }
      if (typeof cardId === 'number') decks.set(cardId, String(deckName))
    }
  }
  return decks
}
