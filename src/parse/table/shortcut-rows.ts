/**
 * Rows of keys to press.
 *
 *     | Shortcut   | Action |
 *     | `Ctrl + C` | copy   |
 */
import { build, type NotesContent } from '../../tree/index.js'
import { codePieces, spanOf } from '../code-pieces.js'
import { areSureKeys, keySequence, namedKeys, readKeys, splitAlternatives } from '../keys.js'
import { readPage } from '../page.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellText } from './cell-pieces.js'
import type { Grid, GridCell } from './grid.js'
import type { Columns } from './read-grid.js'
import { cellOf, rowProse } from './row-prose.js'

/** @param isNamed whether a header says that the cells are keys, so that `dd` and `:wq` are keys too */
export function readShortcutRows(
  grid: Grid,
  columns: Columns,
  keyColumns: readonly number[],
  isNamed: boolean,
  { source }: ShapeContext,
): NotesContent[] {
  return grid.rows.flatMap((row): NotesContent[] => {
    const words =
      cellText(cellOf(row, columns, 'description')) ??
      cellText(row.find((_, at) => !keyColumns.includes(at) && columns[at] === undefined))
    const page = readPage(cellText(cellOf(row, columns, 'page')) ?? '')
    const read = keyColumns.flatMap((at) => {
      const cell = row[at]
      return cell
        ? keysIn(cell, isNamed).map(({ keys, position }) =>
            build('shortcut', position, { keys, description: words, page }),
          )
        : []
    })
    if (read.length === 0) return rowProse(row)
    // Cells beside the keys and the words about them are kept.
    return [...read, ...rowProse(row.filter((cell, at) => !isRead(cell, at, words)))]
  })

  function isRead(cell: GridCell, at: number, words: string | undefined): boolean {
    return keyColumns.includes(at)
      ? keysIn(cell, isNamed).length > 0
      : columns[at] === 'page' || cellText(cell) === words
  }

  function keysIn(cell: GridCell, named: boolean) {
    const span = spanOf(cell.children) ?? cell.position
    const text = plainText(cell.children)
    if (cellText(cell) === undefined) return []
    const alternatives = splitAlternatives(text)
    const whole = accept(text, named && alternatives.length === 1)
    if (whole) return [{ keys: whole, position: span }]
    const code = codePieces(cell.children)
    const pieces =
      code.length > 1 ? code : alternatives.map((value) => ({ value, position: within(span, value) ?? span }))
    return pieces.flatMap(({ value, position }) => {
      const keys = accept(value, named)
      return keys ? [{ keys, position: position ?? span }] : []
    })
  }

  function within(span: GridCell['position'], value: string) {
    const from = span.start.offset ?? 0
    const at = source.text.slice(from, span.end.offset).indexOf(value)
    return at === -1 ? undefined : source.position(from + at, from + at + value.length)
  }
}

function accept(text: string, isNamed: boolean): string[][] | undefined {
  const keys = readKeys(text)
  if (keys && (isNamed || areSureKeys(keys))) return keys
  return isNamed ? (keySequence(text) ?? namedKeys(text)) : undefined
}
