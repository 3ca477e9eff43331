import { type DeliveryMark, noteTypes, readMark } from '../../emit/index.js'
import { type AnkiConnect, AnkiError } from './connect.js'

/** A note as Anki has it. */
export interface AnkiNote {
  id: number
  /** Name of its note type. */
  type: string
  fields: ReadonlyMap<string, string>
  tags: string[]
  /** In seconds since 1970. */
  time: number
  cards: number[]
  /** What we left on it when it was delivered; nothing for notes of version 0.1.0, and for other people's. */
  mark: DeliveryMark | undefined
}

const batchSize = 250

/** @param query in the language of Anki's browser */
export async function findNotes(ask: AnkiConnect, query: string): Promise<AnkiNote[]> {
  const ids = numbersOf(await ask('findNotes', { query }))
  return readNotes(ask, ids)
}

export async function readNotes(ask: AnkiConnect, ids: readonly number[]): Promise<AnkiNote[]> {
  const notes: AnkiNote[] = []
  for (let at = 0; at < ids.length; at += batchSize)
    notes.push(...(await readBatch(ask, ids.slice(at, at + batchSize))))
  return notes
}

/** A note without cards makes AnkiConnect refuse the whole batch. */
async function readBatch(ask: AnkiConnect, ids: readonly number[]): Promise<AnkiNote[]> {
  try {
    const infos = await ask('notesInfo', { notes: ids })
    return Array.isArray(infos) ? infos.flatMap((info) => toNote(info) ?? []) : []
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error
    if (ids.length === 1) return []
    const half = Math.ceil(ids.length / 2)
    return [...(await readBatch(ask, ids.slice(0, half))), ...(await readBatch(ask, ids.slice(half)))]
  }
}

/** All notes that any build of ddd-build has delivered. */
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
    cards: numbersOf(cards),
    mark: [...values.values()].map(readMark).find((mark) => mark !== undefined),
  }
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id): id is number => typeof id === 'number') : []
}

/** Decks of cards, by the cards' ids. */
export async function decksOf(ask: AnkiConnect, cards: readonly number[]): Promise<Map<number, string>> {
  const decks = new Map<number, string>()
  for (let at = 0; at < cards.length; at += batchSize) {
    const infos = await ask('cardsInfo', { cards: cards.slice(at, at + batchSize) })
    for (const info of Array.isArray(infos) ? infos : []) {
      const { cardId, deckName } = Object(info) as { cardId?: unknown; deckName?: unknown }
      if (typeof cardId === 'number') decks.set(cardId, String(deckName))
    }
  }
  return decks
}
