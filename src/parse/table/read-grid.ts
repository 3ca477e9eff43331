/** From the one model of tables to the notes tree: which column holds what is decided here. */
import type { NotesContent, Origin } from '../../tree/index.js'
import { dressedCode } from '../code-pieces.js'
import { isOptionAlone } from '../evidence/index.js'
import { areKeysTogether, areSureKeys, looksLikeVariable, readKeys } from '../keys.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellPieces, cellText } from './cell-pieces.js'
import { readCommandRows } from './command-rows.js'
import type { Grid, GridCell } from './grid.js'
import { type ColumnMeaning, readHeaders } from './headers.js'
import { readOptionRows } from './option-rows.js'
import { readShortcutRows } from './shortcut-rows.js'
import { readTermRows } from './term-rows.js'

/** What each column of a grid holds. */
export type Columns = readonly (ColumnMeaning | undefined)[]

/** Reads a grid; nothing if none of its columns holds commands, options, keys or terms. */
export function readGrid(grid: Grid, origin: Origin, context: ShapeContext): NotesContent[] | undefined {
  const noted = (nodes: NotesContent[] | undefined, subject: number) => {
    if (nodes) context.noteTable(grid, subject)
    return nodes
  }
  const columns = readHeaders(
    grid.header.map((cell) => plainText(cell.children)),
    context.headers,
  )
  const named = columns.includes('command')
  if (named) {
    const header = grid.header[columns.indexOf('command')]
    // Under "code" there may be code of any kind: of errors, of a language.
    const isCode = header !== undefined && /^codes?$/i.test(plainText(header.children))
    const place = isCode ? 'code-column' : 'command-column'
    return noted(readCommandRows(grid, columns, place, origin, context), columns.indexOf('command'))
  }
  // A header may say "Name" or nothing; the cells say what they are.
  const width = Math.max(grid.header.length, ...grid.rows.map((row) => row.length))
  const subject = columns.findIndex((meaning) => meaning === 'options' || meaning === 'keys')
  const column = subject === -1 ? 0 : subject
  if (share(grid, column, isOptionAlone) >= 0.6)
    return noted(readOptionRows(grid, columns, column, context), column)
  const keyed = columns.includes('keys') && share(grid, columns.indexOf('keys'), looksLikeVariable) < 0.5
  const unnamed = columns[0] === undefined ? grid.rows.flatMap((row) => cellText(row[0]) ?? []) : []
  if (areKeysTogether(unnamed)) return noted(readShortcutRows(grid, columns, [0], true, context), 0)
  const keyColumns = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      columns[at] === 'keys' || (columns[at] !== 'description' && share(grid, at, isSureKeyText) >= 0.5),
  )
  if (keyColumns.length > 0)
    return noted(readShortcutRows(grid, columns, keyColumns, keyed, context), keyColumns[0] ?? 0)
  if (columns.includes('term')) return readTermRows(grid, columns)
  return readCodeColumn(grid, columns, width, origin, context)
}

/** A column of code that holds commands, though no header says so. */
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
    const found = context.areCommands(pieces).filter(Boolean).length
    if (found * 2 <= pieces.length) continue
    const named = Array.from({ length: width }, (_, index) => (index === at ? 'command' : columns[index]))
    // The other column of two says what the commands do.
    if (width === 2) named[1 - at] ??= 'description'
    context.noteTable(grid, at)
    return readCommandRows(grid, named, 'first-column', origin, context)
  }
  return undefined
}

/** A cell of code, with nothing but marks between its pieces. */
function isCodeOnly({ children }: GridCell): boolean {
  const words = children.filter((node) => !dressedCode(node))
  return words.length < children.length && /^(?:[\s,/|]|or|and)*$/i.test(plainText(words))
}

function isSureKeyText(text: string): boolean {
  const keys = readKeys(text)
  return keys !== undefined && areSureKeys(keys)
}

/** How many of the filled cells of a column are of a kind, 0 to 1. */
function share(grid: Grid, column: number, isOfKind: (text: string) => boolean): number {
  const texts = grid.rows.flatMap((row) => cellText(row[column]) ?? [])
  return texts.length === 0 ? 0 : texts.filter(isOfKind).length / texts.length
}
