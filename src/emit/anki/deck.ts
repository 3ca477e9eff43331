/** The notes of a deck, as both files need them. */
import type { Notebook, Whereabouts } from '../../catalog/index.js'
import type { Context } from '../emitter.js'
import { visibleHtml } from '../markup/visible.js'
import type { CardKind, Flashcard } from './flashcard.js'
import { flashcards } from './flashcards.js'
import { commandSlots, freeId, guidOf, noteIdOf, pinsOf } from './identity.js'
import { code, source, where } from './markup.js'
import { type NoteTypeName, released } from './note-types.js'
import { tagsOf } from './tags.js'

export interface DeckNote {
  /** Of the package; in Anki too, unless another note has it there. */
  id: number
  guid: string
  type: NoteTypeName
  /** HTML, as many as its type has. */
  fields: string[]
  /** Ordinals of the templates that make a card. */
  cards: number[]
  deck: string
  tags: string[]
  /** In seconds since 1970: only what is newer than what Anki has arrives. */
  time: number
  flashcards: Flashcard[]
}

export interface Deck {
  name: string
  notes: DeckNote[]
  /** Bytes of the pictures by their names on the cards. */
  media: ReadonlyMap<string, Uint8Array>
  /** When look and templates changed last, in seconds since 1970. */
  time: number
}

export interface DeckOptions {
  name: string
  /** What the notes' ids are made from; else the name. */
  id?: string
  /** Whether each chapter is a deck below. */
  decks: 'one' | 'chapters'
  kinds?: readonly CardKind[]
  /** Tags that every note gets besides its own. */
  tags?: readonly string[]
}

export function makeDeck(notebook: Notebook, context: Context, options: DeckOptions): Deck {
  const pins = pinsOf(notebook)
  const deckId = options.id ?? options.name
  const groups = new Map<string, Flashcard[]>()
  for (const card of flashcards(notebook, context, options.kinds)) {
    const guid = guidOf(card, deckId, pins)
    groups.set(guid, [...(groups.get(guid) ?? []), card])
  }
  const places = placesOf(notebook)
  const width = Math.max(2, `${Math.max(0, ...chapterNumbers(notebook))}`.length)
  const shared = Math.max(released, seconds(context.times?.shared))
  const taken = new Set<number>()
  const notes = inOrder([...groups], notebook).flatMap(([guid, cards]): DeckNote[] => {
    const [first] = cards
    if (!first) return []
    const files = [first.from.file, ...(places.get(first.subject) ?? [])]
    return [
      {
        id: freeId(noteIdOf(guid), taken),
        guid,
        type: first.noteType,
        ...visible(fieldsOf(first, cards)),
        deck: options.decks === 'chapters' ? chapterDeck(options.name, first.from, width) : options.name,
        tags: [...new Set([...cards.flatMap(tagsOf), ...(options.tags ?? [])])].sort(),
        time: Math.max(shared, ...files.map((file) => seconds(context.times?.notes.get(file)))),
        flashcards: cards,
      },
    ]
  })
  const media = new Map(
    notes.flatMap(({ flashcards }) => flashcards.flatMap(({ media }) => [...(media ?? [])])),
  )
  return { name: options.name, notes, media, time: shared }
}

/** As one reads: new cards come in the order of the book. */
function inOrder(groups: [string, Flashcard[]][], { notes }: Notebook): [string, Flashcard[]][] {
  const files = new Map(notes.map(({ path = '' }, index) => [path, index]))
  const rank = ([, [card]]: [string, Flashcard[]]) => {
    const { file = '', line = 0, column = 0 } = card?.from ?? {}
    return [files.get(file) ?? 0, line, column] as const
  }
  return groups.sort((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
  })
}

function seconds(milliseconds = 0): number {
  return Math.floor(milliseconds / 1000)
}

/** Files in which a command stands: what is said in any of them may have changed its cards. */
function placesOf({ commands }: Notebook): ReadonlyMap<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { value, file } of commands) places.set(value, [...(places.get(value) ?? []), file])
  return places
}

function chapterNumbers({ notes }: Notebook): number[] {
  return notes.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === 'chapter' && node.number !== undefined ? [node.number] : [])),
  )
}

/** `Docker::04 The Big Picture`; numbers padded, so that decks sort. */
function chapterDeck(name: string, { chapter }: Whereabouts, width: number): string {
  if (!chapter) return name
  const number = chapter.number === undefined ? '' : `${`${chapter.number}`.padStart(width, '0')} `
  // `::` parts decks, and a name of Anki's is of one line.
  const title = chapter.title
    .replace(/:{2,}/g, ':')
    .replace(/["\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
  return `${name}::${number}${title}`
}

function visible({ fields, cards }: Pick<DeckNote, 'fields' | 'cards'>): Pick<DeckNote, 'fields' | 'cards'> {
  return { fields: fields.map(visibleHtml), cards }
}

function fieldsOf(first: Flashcard, cards: readonly Flashcard[]): Pick<DeckNote, 'fields' | 'cards'> {
  const [whereabouts, from] = [where(first.from), source(first.from)]
  if (first.noteType === 'cloze') {
    const gaps = new Set([...first.front.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1))
    return { fields: [first.front, first.back, whereabouts, from], cards: [...gaps].sort((a, b) => a - b) }
  }
  if (first.noteType === 'card')
    return {
      fields: [first.front, first.back, whereabouts, first.isReversed ? 'yes' : '', from],
      cards: first.isReversed ? [0, 1] : [0],
    }
  const made = commandSlots.map((slot) => cards.find(({ kind }) => kind === slot))
  return {
    fields: [
      code(first.subject),
      whereabouts,
      ...made.flatMap((card) => [card?.front ?? '', card?.back ?? '']),
      from,
    ],
    cards: made.flatMap((card, ordinal) => (card ? [ordinal] : [])),
  }
}
