import type { PhrasingContent } from 'mdast'
import { createNode, type Prose } from '../../tree/index.js'
import type { TableCell } from './read-cell.js'

/**
 * Converts cells of a row that nothing else was read from to prose, so that no text is lost.
 *
 * @returns no prose if all cells are empty, or were converted with a row above
 */
export type RowToProse = (cells: readonly TableCell[]) => Prose[]

/** Returns a function for the rows of one table. A cell that spans several rows is converted once. */
export function createRowToProse(): RowToProse {
  const converted = new Set<TableCell>()
  return (cells) => {
    const filled = cells.filter((cell) => cell.text !== undefined && !converted.has(cell))
    const [first] = filled
    const last = filled.at(-1)
    if (!first || !last) return []
    for (const cell of filled) converted.add(cell)
    const position = { start: first.position.start, end: last.position.end }
    const children = filled.flatMap((cell, index): PhrasingContent[] =>
      index === 0 ? cell.children : [{ type: 'text', value: ' ' }, ...cell.children],
    )
    return [createNode('prose', position, { children: [{ type: 'paragraph', children, position }] })]
  }
}
