/**
 * Rows in which the author marked what to fill in.
 *
 *     | Term    | Meaning                                  |
 *     | Osmosis | water moves through a {{c1::membrane}}   |     **Osmosis**: water moves through a …
 */
import { type Card, createNode } from '../../tree/index.js'
import { findClozeMarks } from '../cloze-marks.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import { cellMarkdown } from './cell-markdown.js'
import type { TableCell } from './read-cell.js'
import type { Table } from './table.js'

/** Splits a table into cards for such rows, and a table of the others. `==…==` in a cell only highlights. */
export function readClozeRows(table: Table, source: Source): { cards: Card[]; others: Table } {
  const others: Table['rows'][number][] = []
  const cards = table.rows.flatMap((row): Card[] => {
    const front = row.some(({ text }) => text?.includes('{{')) ? rowText(row, source) : ''
    if (findClozeMarks(front).some(({ from }) => front.startsWith('{{', from)))
      return [createNode('card', combinedPosition(row), { kind: 'cloze', front, back: '' })]
    others.push(row)
    return []
  })
  return { cards, others: cards.length === 0 ? table : { ...table, rows: others } }
}

/** Returns the cells of a row in one line: `Osmosis: water moves · since 1848`. */
function rowText(cells: readonly TableCell[], source: Source): string {
  const [first = '', ...rest] = [...new Set(cells)]
    .filter(({ text }) => text !== undefined)
    .map((cell) => cellMarkdown(cell, source))
  return rest.length === 0 ? first : `${first}: ${rest.join(' · ')}`
}
