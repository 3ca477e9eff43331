/** Converts a table to notes nodes; decides what each column contains. */
import type { NotesContent, Origin } from '../../tree/index.js'
import { startsWithOption } from '../classify/index.js'
import { unwrapInlineCode } from '../code-pieces.js'
import { areUnambiguousKeys, isKeyList, looksLikeVariable, readKeys } from '../keys.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellPieces, cellText } from './cell-pieces.js'
import { readCommandRows } from './command-rows.js'
import type { Columns, Grid, GridCell } from './grid.js'
import { isCodeHeader } from './header-index.js'
import { readHeaders } from './headers.js'
import { readOptionRows } from './option-rows.js'
import { readShortcutRows } from './shortcut-rows.js'
import { readTermRows } from './term-rows.js'

/** Reads a grid; returns `undefined` if no column contains commands, options, keys or terms. */
export function readGrid(grid: Grid, origin: Origin, context: ShapeContext): NotesContent[] | undefined {
  const recorded = (nodes: NotesContent[] | undefined, subjectColumn: number) => {
    if (nodes) context.recordTable(grid, subjectColumn)
    return nodes
  }
  const columns = readHeaders(
    grid.header.map((cell) => plainText(cell.children)),
    context.headers,
  )
  const hasCommandColumn = columns.includes('command')
  if (hasCommandColumn) {
    const header = grid.header[columns.indexOf('command')]
    // A "Code" column may contain any code, such as error codes.
    const isCode = header !== undefined && isCodeHeader(plainText(header.children))
    const place = isCode ? 'code-column' : 'command-column'
    return recorded(readCommandRows(grid, columns, place, origin, context), columns.indexOf('command'))
  }
  // The header may be "Name" or empty, so look at the cells.
  const width = Math.max(grid.header.length, ...grid.rows.map((row) => row.length))
  const subject = columns.findIndex((meaning) => meaning === 'options' || meaning === 'keys')
  const column = subject === -1 ? 0 : subject
  if (share(grid, column, startsWithOption) >= 0.6)
    return recorded(readOptionRows(grid, columns, column, context), column)
  const hasKeyHeader =
    columns.includes('keys') && share(grid, columns.indexOf('keys'), looksLikeVariable) < 0.5
  const unnamedTexts = columns[0] === undefined ? grid.rows.flatMap((row) => cellText(row[0]) ?? []) : []
  if (isKeyList(unnamedTexts)) return recorded(readShortcutRows(grid, columns, [0], true, context), 0)
  const keyColumns = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      columns[at] === 'keys' ||
      (columns[at] !== 'description' && share(grid, at, isUnambiguousKeyText) >= 0.5),
  )
  if (keyColumns.length > 0)
    return recorded(readShortcutRows(grid, columns, keyColumns, hasKeyHeader, context), keyColumns[0] ?? 0)
  if (columns.includes('term')) return readTermRows(grid, columns)
  return readCodeColumn(grid, columns, width, origin, context)
}

/** Reads the first column of code that contains commands although no header says so. */
function readCodeColumn(
  grid: Grid,
  columns: Columns,
  width: number,
  origin: Origin,
  context: ShapeContext,
): NotesContent[] | undefined {
  for (let at = 0; at < width; at += 1) {
    if (columns[at] !== undefined && columns[at] !== 'example') continue
    const cells = grid.rows.flatMap((row) => {
      const cell = row[at]
      return cell && cellText(cell) !== undefined ? [cell] : []
    })
    const isCode = cells.filter(isCodeOnly).length * 2 > cells.length
    if (!isCode) continue
    const pieces = cells.flatMap((cell) =>
      cellPieces(cell).map(({ value, position }) => ({
        text: value,
        place: 'first-column' as const,
        isDescribed: width > 1,
        position,
      })),
    )
    const commandCount = context.classifyPieces(pieces).filter(Boolean).length
    if (commandCount * 2 <= pieces.length) continue
    const namedColumns = Array.from({ length: width }, (_, index) =>
      index === at ? 'command' : columns[index],
    )
    // In a table of two columns, the other one describes the commands.
    if (width === 2) namedColumns[1 - at] ??= 'description'
    context.recordTable(grid, at)
    return readCommandRows(grid, namedColumns, 'first-column', origin, context)
  }
  return undefined
}

/** Whether a cell contains only code, with separators between the pieces. */
function isCodeOnly({ children }: GridCell): boolean {
  const words = children.filter((node) => !unwrapInlineCode(node))
  return words.length < children.length && /^(?:[\s,/|]|or|and)*$/i.test(plainText(words))
}

function isUnambiguousKeyText(text: string): boolean {
  const keys = readKeys(text)
  return keys !== undefined && areUnambiguousKeys(keys)
}

/** Returns the share of the non-empty cells in a column that match, 0 to 1. */
function share(grid: Grid, column: number, matches: (text: string) => boolean): number {
  const texts = grid.rows.flatMap((row) => cellText(row[column]) ?? [])
  return texts.length === 0 ? 0 : texts.filter(matches).length / texts.length
}
