/** Anki's text import: the manual's chapter "Text Files", with the header lines that it documents. */
import { digest } from '../../catalog/index.js'
import type { Flashcard } from './flashcard.js'
import { tagsOf } from './tags.js'

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
]

/** @returns RFC 4180 with LF, one row a note */
export function toCsv(cards: readonly Flashcard[], deck: string, { basic, cloze }: CsvOptions): string {
  const rows = cards.map((card) => [
    card.noteType === 'cloze' ? cloze : basic,
    deck,
    tagsOf(card).join(' '),
    guidOf(card, deck),
    card.front,
    card.back,
  ])
  return [
    ...header,
    '#columns:Note type,Deck,Tags,GUID,Front,Back',
    ...rows.map((row) => row.map(quote).join(',')),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** Every field is quoted, so that no field can be taken for a comment or a number. */
function quote(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}

/** Stays as long as the deck's name and the command (or term) do. */
function guidOf({ kind, subject }: Flashcard, deck: string): string {
  return digest([deck, kind, subject].join('\u0000'))
}
