/** Rows with a column of commands. */
import { toString as textOf } from 'mdast-util-to-string'
import type { ShellLine } from '../../shell/index.js'
import { build, type Command, type NotesContent, type Option, type Origin } from '../../tree/index.js'
import { codePieces, type TextPiece } from '../code-pieces.js'
import { placeInside, readCommandLine } from '../command-line.js'
import type { CandidatePlace } from '../evidence/index.js'
import { areSureKeys, readKeys } from '../keys.js'
import { readOption } from '../option.js'
import { readPage } from '../page.js'
import type { ShapeContext } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { foldWhiteSpace } from '../white-space.js'
import { cellPieces, cellText, isNone } from './cell-pieces.js'
import type { Grid, GridCell } from './grid.js'
import type { Columns } from './read-grid.js'
import { cellOf, extraCells, rowProse } from './row-prose.js'

export function readCommandRows(
  grid: Grid,
  columns: Columns,
  place: CandidatePlace,
  origin: Origin,
  context: ShapeContext,
): NotesContent[] {
  const rows = grid.rows.map((row) => ({
    row,
    pieces: cellPieces(cellOf(row, columns, 'command') ?? empty(grid)),
  }))
  const all = rows.flatMap(({ pieces }) => pieces)
  const isDescribed = columns.includes('description')
  const verdicts = context.areCommands(
    all.map(({ value, position }) => ({ text: value, place, isDescribed, position })),
  )
  const commands = new Set(all.filter((_, index) => verdicts[index]))
  const seen = new Set<GridCell>()
  return rows.flatMap(({ row, pieces }): NotesContent[] => {
    const command = cellOf(row, columns, 'command')
    // A command whose cell reaches over several rows is noted once.
    if (command && seen.has(command)) return rowProse(row.filter((other) => !seen.has(other)))
    for (const cell of row) seen.add(cell)
    const read = pieces.flatMap((piece) =>
      readPiece(piece, row, grid, columns, origin, commands.has(piece), context),
    )
    if (read.length === 0) return rowProse(row)
    const unread = pieces.filter((piece) => !commands.has(piece) && !isKeys(piece.value))
    const cell = cellOf(row, columns, 'command')
    return unread.length > 0 && cell ? [...read, ...rowProse([cell])] : read
  })
}

function isKeys(text: string): boolean {
  const keys = readKeys(text)
  return keys !== undefined && areSureKeys(keys)
}

function empty({ position }: Grid): GridCell {
  return { children: [], position }
}

function readPiece(
  piece: TextPiece,
  row: readonly GridCell[],
  grid: Grid,
  columns: Columns,
  origin: Origin,
  isCommand: boolean,
  { source }: ShapeContext,
): NotesContent[] {
  const description = cellText(cellOf(row, columns, 'description'))
  const page = readPage(cellText(cellOf(row, columns, 'page')) ?? '')
  const keys = readKeys(piece.value)
  // In a column of commands a chord or a name in capitals is keys: `Home`; `home` may be a program.
  const isChord = keys?.some((chord) => chord.length > 1 || /^\p{Lu}\p{L}/u.test(chord[0] ?? ''))
  if (keys && areSureKeys(keys) && (isChord || !isCommand))
    return [build('shortcut', piece.position, { keys, description, page })]
  if (!isCommand) return []
  const syntax = readCommandLine(piece.value, piece.position, source)
  const options = cellOf(row, columns, 'options')
  return [
    build('command', piece.position, {
      value: piece.value,
      syntax,
      description,
      example: cellText(cellOf(row, columns, 'example')),
      page,
      origin,
      cells: extraCells(row, grid.header, columns),
      children: options ? readOptions(options, syntax, source) : [],
    }) satisfies Command,
  ]
}

/** The pieces of a cell of options: pieces of code with the words after each, else the text parted by commas. */
function readOptions(cell: GridCell, syntax: ShellLine, source: Source): Option[] {
  const options: { piece: TextPiece; words: string }[] = []
  for (const node of cell.children) {
    const [piece] = codePieces([node])
    if (piece) options.push({ piece, words: '' })
    else {
      const last = options.at(-1)
      if (last) last.words += textOf(node)
    }
  }
  if (options.length === 0)
    for (const value of foldWhiteSpace(textOf(cell.children)).split(/,\s*/))
      if (!isNone(value)) options.push({ piece: { value, position: cell.position }, words: '' })
  return options.map(({ piece, words }) => {
    const description = foldWhiteSpace(words.replace(/^[\s,;:–—-]+|[\s,;]+$/g, ''))
    const place = placeInside(piece.value, piece.position, source)
    return readOption(piece.value, syntax, place, description === '' ? undefined : description)
  })
}
