/** Anki's text import: the manual's chapter "Text Files", with the header lines that it documents. */

import { digest } from '../../catalog/index.js'
import { visibleHtml } from '../markup/visible.js'
import type { DeckNote } from './deck.js'
import type { Flashcard } from './flashcard.js'
import { source, where } from './markup.js'

export interface CsvOptions {
  /** Names of the stock note types in the user's profile. */
  basic: string
  cloze: string
}

const header = [
  '#separator:Comma',
  '#html:true',
  '#notetype column:1',
  '#deck column:2',
  '#tags column:3',
  '#guid column:4',
  '#columns:Note type,Deck,Tags,GUID,Front,Back',
]

/** @returns RFC 4180 with LF, one row a card: stock note types make no more */
export function toCsv(notes: readonly DeckNote[], types: CsvOptions): string {
  const rows = notes.flatMap((note) => {
    const cards = note.flashcards.flatMap((card) => (card.isReversed ? [card, backward(card)] : [card]))
    return cards.map((card, index) => toRow(card, index, note, types))
  })
  return [...header, ...rows.map((row) => row.map(quote).join(','))].map((line) => `${line}\n`).join('')
}

/** The first card has the id of its note in the package, so that to import both makes no doubles. */
function toRow(card: Flashcard, index: number, { guid, deck, tags }: DeckNote, types: CsvOptions): string[] {
  return [
    card.noteType === 'cloze' ? types.cloze : types.basic,
    deck,
    tags.join(' '),
    index === 0 ? guid : digest(`${guid} ${card.kind}`),
    visibleHtml(`${where(card.from)}${card.front}`),
    visibleHtml(`${card.back}${source(card.from)}`),
  ]
}

function backward(card: Flashcard): Flashcard {
  return { ...card, kind: `${card.kind} backward`, front: card.back, back: card.front }
}

/** Every field is quoted, and one that a spreadsheet would compute begins with an entity, which is the same to Anki. */
function quote(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `&#${field.charCodeAt(0)};${field.slice(1)}` : field
  return `"${safe.replaceAll('"', '""')}"`
}
