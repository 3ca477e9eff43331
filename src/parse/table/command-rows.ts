/** Tables with a command column. */
import { toString as textOf } from 'mdast-util-to-string'
import type { ShellLine } from '../../shell/index.js'
import { type Command, createNode, type NotesContent, type Option, type Origin } from '../../tree/index.js'
import type { CandidatePlace } from '../classify/index.js'
import { codePieces, type TextPiece } from '../code-pieces.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { readOption } from '../option.js'
import { readPage } from '../page.js'
import { locateValue, readCommandLine } from '../read-command-line.js'
import type { ShapeContext } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { collapseWhitespace } from '../whitespace.js'
import { cellPieces, cellText, isEmptyValue } from './cell-pieces.js'
import type { Columns, Grid, GridCell } from './grid.js'
import { cellByMeaning, rowToProse, unclaimedCells } from './row-to-prose.js'

export function readCommandRows(
  grid: Grid,
  columns: Columns,
  place: CandidatePlace,
  origin: Origin,
  context: ShapeContext,
): NotesContent[] {
  const rows = grid.rows.map((row) => ({
    row,
    pieces: cellPieces(cellByMeaning(row, columns, 'command') ?? emptyCell(grid)),
  }))
  const allPieces = rows.flatMap(({ pieces }) => pieces)
  const isDescribed = columns.includes('description')
  const areCommands = context.classifyPieces(
    allPieces.map(({ value, position }) => ({ text: value, place, isDescribed, position })),
  )
  const commands = new Set(allPieces.filter((_, index) => areCommands[index]))
  const seen = new Set<GridCell>()
  return rows.flatMap(({ row, pieces }): NotesContent[] => {
    const command = cellByMeaning(row, columns, 'command')
    // A command whose cell spans several rows is read once.
    if (command && seen.has(command)) return rowToProse(row.filter((other) => !seen.has(other)))
    for (const cell of row) seen.add(cell)
    const nodes = pieces.flatMap((piece) =>
      readPiece(piece, row, grid, columns, origin, commands.has(piece), context),
    )
    if (nodes.length === 0) return rowToProse(row)
    const unread = pieces.filter((piece) => !commands.has(piece) && !isKeys(piece.value))
    const cell = cellByMeaning(row, columns, 'command')
    return unread.length > 0 && cell ? [...nodes, ...rowToProse([cell])] : nodes
  })
}

function isKeys(text: string): boolean {
  const keys = readKeys(text)
  return keys !== undefined && areUnambiguousKeys(keys)
}

function emptyCell({ position }: Grid): GridCell {
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
  const description = cellText(cellByMeaning(row, columns, 'description'))
  const page = readPage(cellText(cellByMeaning(row, columns, 'page')) ?? '')
  const keys = readKeys(piece.value)
  // In a command column, a chord or a capitalized key name is a shortcut (`Home`); `home` may be a program.
  const isChord = keys?.some((chord) => chord.length > 1 || /^\p{Lu}\p{L}/u.test(chord[0] ?? ''))
  if (keys && areUnambiguousKeys(keys) && (isChord || !isCommand))
    return [createNode('shortcut', piece.position, { keys, description, page })]
  if (!isCommand) return []
  const syntax = readCommandLine(piece.value, piece.position, source)
  const options = cellByMeaning(row, columns, 'options')
  return [
    createNode('command', piece.position, {
      value: piece.value,
      syntax,
      description,
      example: cellText(cellByMeaning(row, columns, 'example')),
      page,
      origin,
      cells: unclaimedCells(row, grid.header, columns),
      children: options ? readOptions(options, syntax, source) : [],
    }) satisfies Command,
  ]
}

/** Reads a cell of options: each piece of code with the text after it, or if there is none, text separated by commas. */
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
    for (const value of collapseWhitespace(textOf(cell.children)).split(/,\s*/))
      if (!isEmptyValue(value)) options.push({ piece: { value, position: cell.position }, words: '' })
  return options.map(({ piece, words }) => {
    const description = collapseWhitespace(words.replace(/^[\s,;:–—-]+|[\s,;]+$/g, ''))
    const position = locateValue(piece.value, piece.position, source)
    return readOption(piece.value, syntax, position, description === '' ? undefined : description)
  })
}
