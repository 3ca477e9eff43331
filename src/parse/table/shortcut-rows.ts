/**
 * Rows of keyboard shortcuts.
 *
 *     | Shortcut   | Action |
 *     | `Ctrl + C` | copy   |
 */
import { createNode, type NotesContent } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { splitAlternatives } from '../connecting-words.js'
import { listedKeys } from '../key-list.js'
import { areUnambiguousKeys, readKeys, readUnknownKeys } from '../keys.js'
import type { ShapeContext } from '../shapes/shape.js'
import type { GridCell } from './grid.js'
import type { TableCell } from './read-cell.js'
import { createRowToProse } from './row-to-prose.js'
import type { Columns, TableRow } from './table.js'

/**
 * Reads the rows of a table of keyboard shortcuts.
 *
 * @param areKeysNamed whether the cells are known to be keys, so that `dd` and `:wq` are keys too
 */
export function readShortcutRows(
  rows: readonly TableRow[],
  columns: Columns,
  areKeysNamed: boolean,
  { source }: ShapeContext,
): NotesContent[] {
  const rowToProse = createRowToProse()
  return rows.flatMap((row): NotesContent[] => {
    const { cells, page } = row
    const description = row.description ?? row.firstUnknown?.text
    const keysByCell = new Map(row.keys.map((cell) => [cell, keysIn(cell)]))
    const shortcuts = [...keysByCell.values()]
      .flat()
      .map(({ keys, position }) => createNode('shortcut', position, { keys, description, page }))
    if (shortcuts.length === 0) return rowToProse(cells)
    const isRead = (cell: TableCell, at: number) =>
      columns[at] === 'keys'
        ? (keysByCell.get(cell)?.length ?? 0) > 0
        : columns[at] === 'page' || cell.text === description
    // Keep the cells other than keys and descriptions.
    return [...shortcuts, ...rowToProse(cells.filter((cell, at) => !isRead(cell, at)))]
  })

  function keysIn(cell: TableCell) {
    const span = combinedPosition(cell.children) ?? cell.position
    const { text } = cell
    if (text === undefined) return []
    const alternatives = splitAlternatives(text)
    const whole = readCellKeys(text, areKeysNamed && alternatives.length === 1)
    if (whole) return [{ keys: whole, position: span }]
    const pieces =
      cell.code.length > 1
        ? cell.code
        : alternatives.map((value) => ({ value, position: positionWithin(span, value) ?? span }))
    return pieces.flatMap(({ value, position }) => {
      const keys = readCellKeys(value, areKeysNamed)
      return keys ? [{ keys, position: position ?? span }] : []
    })
  }

  function positionWithin(span: GridCell['position'], value: string) {
    const from = span.start.offset ?? 0
    const at = source.text.slice(from, span.end.offset).indexOf(value)
    return at === -1 ? undefined : source.position(from + at, from + at + value.length)
  }
}

function readCellKeys(text: string, areNamed: boolean): string[][] | undefined {
  const keys = readKeys(text)
  if (keys && (areNamed || areUnambiguousKeys(keys))) return keys
  return areNamed ? (listedKeys(text) ?? readUnknownKeys(text)) : undefined
}
