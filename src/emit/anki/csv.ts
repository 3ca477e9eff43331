/** Anki's text import: the manual's chapter "Text Files", with the header lines that it documents. */

import { digest } from '../../catalog/index.js'
import { visibleHtml } from '../markup/visible.js'
import type { DeckNote } from './deck.js'
import { where } from './markup.js'
import type { SourceOptions } from './source-field.js'
import { fieldDigests, sourceField } from './source-field.js'

export interface CsvOptions extends SourceOptions {
  /** Names of the stock note types in the user's profile. */
  basic: string
  cloze: string
  /** Whether there is a column of tags: an import then replaces those that a note has in Anki. */
  hasTags: boolean
}

/** @returns RFC 4180 with LF, one row a card: stock note types make no more */
export function toCsv(notes: readonly DeckNote[], options: CsvOptions): string {
  const rows = parentsFirst(notes).flatMap((note) => note.rows.map((row) => toRow(row, note, options)))
  const lines = [...header(options.hasTags), ...rows.map((row) => row.map(quote).join(','))]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * Sorts the notes of parent decks before those of their subdecks. Otherwise Anki 25.9 creates a new deck (`A+`, `A++`) for each
 * row of a parent deck that doesn't exist yet.
 */
function parentsFirst(notes: readonly DeckNote[]): DeckNote[] {
  const depths = new Map(notes.map(({ deck }) => [deck, deck.split('::').length]))
  return notes.toSorted((one, other) => (depths.get(one.deck) ?? 0) - (depths.get(other.deck) ?? 0))
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

/** The first card has the GUID of its note in the package, so that to import both makes no doubles. */
function toRow({ card, index }: DeckNote['rows'][number], note: DeckNote, options: CsvOptions): string[] {
  const guid = index === 0 ? note.guid : digest(`${note.guid} ${card.kind}`)
  const fields = [`${where(card.from)}${card.front}`, card.back].map(visibleHtml)
  const [front = '', back = ''] = fields
  const places = [note.draft.first.from, ...(note.draft.first.alsoFrom ?? [])]
  const source = sourceField(places, { guid, digests: fieldDigests(fields) }, options)
  return [
    card.noteType === 'cloze' ? options.cloze : options.basic,
    note.deck,
    ...(options.hasTags ? [note.tags.join(' ')] : []),
    guid,
    front,
    `${back}${source}`,
  ]
}

/** Every field is quoted, and one that a spreadsheet would compute begins with an entity, which is the same to Anki. */
function quote(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `&#${field.charCodeAt(0)};${field.slice(1)}` : field
  return `"${safe.replaceAll('"', '""')}"`
}
