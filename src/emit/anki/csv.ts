/** Writes Anki's text import format, with the header lines from the chapter "Text Files" of the Anki manual. */

import { digest } from '../../catalog/index.js'
import { escapeInvisibleCharacters } from '../markup/escape-invisible-characters.js'
import type { CardTextLookup } from './card-texts.js'
import type { DeckNote } from './deck.js'
import { locationHtml } from './location-html.js'
import type { SourceFieldOptions } from './source-field.js'
import { fieldDigests, sourceField } from './source-field.js'

export interface CsvOptions extends SourceFieldOptions {
  /** Names of the stock note types in the user's profile. */
  basic: string
  cloze: string
  /** Whether to write a tags column. On import, it replaces the tags that a note has in Anki. */
  hasTags: boolean
  textsOf: CardTextLookup
}

/** Converts notes to CSV (RFC 4180 with LF), one row per card because the stock note types make only one. */
export function toCsv(notes: readonly DeckNote[], options: CsvOptions): string {
  const rows = parentsFirst(notes).flatMap((note) => note.csvRows.map((row) => toRow(row, note, options)))
  const lines = [...header(options.hasTags), ...rows.map((row) => row.map(quote).join(','))]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * Sorts the notes of parent decks before those of their subdecks. Otherwise Anki 25.9 creates a new deck (`A+`, `A++`) for each
 * row of a parent deck that doesn't exist yet.
 */
function parentsFirst(notes: readonly DeckNote[]): DeckNote[] {
  const depths = new Map(notes.map(({ deck }) => [deck, deck.split('::').length]))
  return notes.toSorted((a, b) => (depths.get(a.deck) ?? 0) - (depths.get(b.deck) ?? 0))
}

function header(hasTags: boolean): string[] {
  const columns = ['Note type', 'Deck', ...(hasTags ? ['Tags'] : []), 'GUID', 'Front', 'Back']
  return [
    '#separator:Comma',
    '#html:true',
    '#notetype column:1',
    '#deck column:2',
    ...(hasTags ? ['#tags column:3'] : []),
    `#guid column:${columns.indexOf('GUID') + 1}`,
    `#columns:${columns.join(',')}`,
  ]
}

/** The first card has the GUID of its note in the package, so that importing both files creates no duplicates. */
function toRow({ card, index }: DeckNote['csvRows'][number], note: DeckNote, options: CsvOptions): string[] {
  const guid = index === 0 ? note.guid : digest(`${note.guid} ${card.kind}`)
  const where = locationHtml(card.from, options.textsOf(card.from), card.front)
  const fields = [`${where}${card.front}`, card.back].map(escapeInvisibleCharacters)
  const [front = '', back = ''] = fields
  const locations = [note.draft.firstCard.from, ...(note.draft.firstCard.alsoFrom ?? [])]
  const source = sourceField(locations, { guid, digests: fieldDigests(fields) }, options)
  return [
    card.noteType === 'cloze' ? options.cloze : options.basic,
    note.deck,
    ...(options.hasTags ? [note.tags.join(' ')] : []),
    guid,
    front,
    `${back}${source}`,
  ]
}

/** Quotes a field. A first character that a spreadsheet would evaluate becomes an HTML entity, which Anki decodes. */
function quote(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `&#${field.charCodeAt(0)};${field.slice(1)}` : field
  return `"${safe.replaceAll('"', '""')}"`
}
