/**
 * A first row that is the header although nothing marks it as one, as in tables from word processors and e-mail.
 *
 *     <tr><td>Command</td><td>Description</td></tr>
 *     <tr><td>ls -l</td><td>lists a folder</td></tr>
 */
import type { HeaderWords } from './header-words.js'
import { possibleMeanings } from './headers.js'
import type { TableCell } from './read-cell.js'

/** Whether the first row of a table without a header is its header. */
export function isHeaderRow(rows: readonly TableCell[][], words: HeaderWords): boolean {
  const [first, ...others] = rows
  const filled = first?.filter(({ text }) => text !== undefined) ?? []
  if (filled.length === 0 || others.length === 0 || filled.some(({ code }) => code.length > 0)) return false
  const meanings = filled.map(({ text = '' }) => possibleMeanings(text, words))
  // Only the first row is bold, and it names at least one column.
  if (filled.every(isBold) && !others.every((row) => row.every(isBold)))
    return meanings.some((possible) => possible.length > 0)
  // One known word may be there by chance; a whole row of them isn't.
  return filled.length > 1 && meanings.every((possible) => possible.length > 0)
}

function isBold({ children }: TableCell): boolean {
  const filled = children.filter((node) => node.type !== 'break' && !isSpace(node))
  return filled.length > 0 && filled.every(({ type }) => type === 'strong')
}

function isSpace(node: TableCell['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
