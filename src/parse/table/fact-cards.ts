/**
 * Tables of facts: each cell answers what its column says about its row.
 *
 *     | Port | Protocol | Purpose      |
 *     |------|----------|--------------|
 *     | 22   | TCP      | remote shell |     Port **22**: Protocol?  → TCP
 */
import { type Card, createNode } from '../../tree/index.js'
import type { ConceptContext } from '../concept.js'
import { cellMarkdown } from './cell-markdown.js'
import { columnTitle, type FactColumns } from './fact-columns.js'
import type { Table } from './table.js'

/** Creates a card for each cell that says something about its row. */
export function factCards(table: Table, { name, facts }: FactColumns, { source }: ConceptContext): Card[] {
  return table.rows.flatMap((cells) => {
    const nameCell = cells[name]
    if (nameCell?.text === undefined) return []
    const subject = withTitle(columnTitle(table, name), cellMarkdown(nameCell, source))
    return facts.flatMap((column): Card[] => {
      const cell = cells[column]
      if (cell?.text === undefined || cell.text === nameCell.text) return []
      const front = `${subject}: ${columnTitle(table, column)}?`
      return [createNode('card', cell.position, { kind: 'basic', front, back: cellMarkdown(cell, source) })]
    })
  })
}

function withTitle(title: string, name: string): string {
  const marked = /[*_`<]/.test(name) ? name : `**${name}**`
  return title === '' ? marked : `${title} ${marked}`
}
