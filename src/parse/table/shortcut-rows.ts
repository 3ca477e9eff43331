/**
 * Rows of keyboard shortcuts.
 *
 *     | Shortcut   | Action |
 *     | `Ctrl + C` | copy   |
 */
import { createNode, type NotesContent } from '../../tree/index.js'
import { codePieces, combinedPosition } from '../code-pieces.js'
import { areUnambiguousKeys, keySequence, readKeys, readUnknownKeys, splitAlternatives } from '../keys.js'
import { readPage } from '../page.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellText } from './cell-pieces.js'
import type { Columns, Grid, GridCell } from './grid.js'
import { cellByMeaning, rowToProse } from './row-to-prose.js'

/**
 * Reads the rows of a table of keyboard shortcuts.
 *
 * @param areKeysNamed whether the cells are known to be keys, so that `dd` and `:wq` are keys too
 */
export function readShortcutRows(
  grid: Grid,
  columns: Columns,
  keyColumns: readonly number[],
  areKeysNamed: boolean,
  { source }: ShapeContext,
): NotesContent[] {
  return grid.rows.flatMap((row): NotesContent[] => {
    const description =
      cellText(cellByMeaning(row, columns, 'description')) ??
      cellText(row.find((_, at) => !keyColumns.includes(at) && columns[at] === undefined))
    const page = readPage(cellText(cellByMeaning(row, columns, 'page')) ?? '')
    const shortcuts = keyColumns.flatMap((at) => {
      const cell = row[at]
      return cell
        ? keysIn(cell, areKeysNamed).map(({ keys, position }) =>
            createNode('shortcut', position, { keys, description, page }),
          )
        : []
    })
    if (shortcuts.length === 0) return rowToProse(row)
    // Keep the cells other than keys and descriptions.
    return [...shortcuts, ...rowToProse(row.filter((cell, at) => !isRead(cell, at, description)))]
  })

  function isRead(cell: GridCell, at: number, description: string | undefined): boolean {
    return keyColumns.includes(at)
      ? keysIn(cell, areKeysNamed).length > 0
      : columns[at] === 'page' || cellText(cell) === description
  }

  function keysIn(cell: GridCell, areNamed: boolean) {
    const span = combinedPosition(cell.children) ?? cell.position
    const text = plainText(cell.children)
    if (cellText(cell) === undefined) return []
    const alternatives = splitAlternatives(text)
    const whole = readCellKeys(text, areNamed && alternatives.length === 1)
    if (whole) return [{ keys: whole, position: span }]
    const code = codePieces(cell.children)
    const pieces =
      code.length > 1
        ? code
        : alternatives.map((value) => ({ value, position: positionWithin(span, value) ?? span }))
    return pieces.flatMap(({ value, position }) => {
      const keys = readCellKeys(value, areNamed)
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
  return areNamed ? (keySequence(text) ?? readUnknownKeys(text)) : undefined
}
