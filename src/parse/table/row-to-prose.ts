import type { PhrasingContent } from 'mdast'
import { createNode, type Prose } from '../../tree/index.js'
import type { TableCell } from './read-cell.js'

/** Converts cells that nothing else was read from to prose, so that no text is lost. */
export function rowToProse(cells: readonly TableCell[]): Prose[] {
  const filled = cells.filter(({ text }) => text !== undefined)
  const [first] = filled
  const last = filled.at(-1)
  if (!first || !last) return []
  const position = { start: first.position.start, end: last.position.end }
  const children = filled.flatMap((cell, index): PhrasingContent[] =>
    index === 0 ? cell.children : [{ type: 'text', value: ' ' }, ...cell.children],
  )
  return [createNode('prose', position, { children: [{ type: 'paragraph', children, position }] })]
}
