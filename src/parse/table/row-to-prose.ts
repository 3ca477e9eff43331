import type { PhrasingContent } from 'mdast'
import { type Cell, createNode, type Prose } from '../../tree/index.js'
import { plainText } from '../plain-text.js'
import { cellText, isEmptyValue } from './cell-pieces.js'
import type { Columns, GridCell } from './grid.js'

/** Converts a row without relevant content to prose, so that nothing in the notes is lost. */
export function rowToProse(row: readonly GridCell[]): Prose[] {
  const filled = row.filter((cell) => !isEmptyValue(plainText(cell.children)))
  const [first] = filled
  const last = filled.at(-1)
  if (!first || !last) return []
  const position = { start: first.position.start, end: last.position.end }
  const children = filled.flatMap((cell, index): PhrasingContent[] =>
    index === 0 ? cell.children : [{ type: 'text', value: ' ' }, ...cell.children],
  )
  return [createNode('prose', position, { children: [{ type: 'paragraph', children, position }] })]
}

/** Returns the cells outside the known columns, with their headers. */
export function unclaimedCells(
  row: readonly GridCell[],
  header: readonly GridCell[],
  columns: Columns,
): Cell[] | undefined {
  const cells = row.flatMap((cell, index) => {
    // A second column of the same meaning is not read, so it is kept here.
    const meaning = columns[index]
    if ((meaning !== undefined && columns.indexOf(meaning) === index) || cellText(cell) === undefined)
      return []
    const name = header[index] ? plainText(header[index].children) : ''
    return [
      createNode('cell', cell.position, { header: name === '' ? undefined : name, children: cell.children }),
    ]
  })
  return cells.length > 0 ? cells : undefined
}

/** Returns the cell in the column with a meaning. */
export function cellByMeaning(
  row: readonly GridCell[],
  columns: Columns,
  meaning: Columns[number],
): GridCell | undefined {
  const index = columns.indexOf(meaning)
  return index === -1 ? undefined : row[index]
}
