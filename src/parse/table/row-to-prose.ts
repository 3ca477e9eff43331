import type { PhrasingContent } from 'mdast'
import { createNode, type Prose } from '../../tree/index.js'
import type { TableCell } from './read-cell.js'

/** Converts a row without relevant content to prose, so that nothing in the notes is lost. */
export function rowToProse(row: readonly TableCell[]): Prose[] {
  const filled = row.filter(({ text }) => text !== undefined)
  const [first] = filled
  const last = filled.at(-1)
  if (!first || !last) return []
  const position = { start: first.position.start, end: last.position.end }
  const children = filled.flatMap((cell, index): PhrasingContent[] =>
    index === 0 ? cell.children : [{ type: 'text', value: ' ' }, ...cell.children],
  )
  return [createNode('prose', position, { children: [{ type: 'paragraph', children, position }] })]
}
