/** Tables with a command column. */

import type { ShellLine } from '../../shell/index.js'
import {
  type Command,
  createNode,
  type NotesContent,
  type Option,
  type Origin,
  textOf,
} from '../../tree/index.js'
import type { CandidatePlace } from '../classify/index.js'
import { codePieces, type TextPiece } from '../code-pieces.js'
import { createGroupedCommands } from '../create-grouped-commands.js'
import { isCertainlyKeys, keySequence } from '../key-list.js'
import { areUnambiguousKeys, isUnambiguousKeys, readKeys } from '../keys.js'
import { readOption } from '../option.js'
import { locateValue } from '../read-command-line.js'
import type { ShapeContext } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { collapseWhitespace } from '../whitespace.js'
import { isEmptyValue, type TableCell } from './read-cell.js'
import { createRowToProse } from './row-to-prose.js'
import { type Columns, type Table, type TableRow, tableRows } from './table.js'

/** A piece of a command cell, with its command if it is one. */
interface RowPiece {
  piece: TextPiece
  command: Command | undefined
}

/** The rows of a table with the commands in them. */
export interface CommandRows {
  rows: readonly { row: TableRow; pieces: readonly RowPiece[] }[]
  /** The share of the pieces that are commands, 0 to 1. */
  share: number
}

/** Decides which pieces of the command column are commands, and creates them. */
export function findCommandRows(
  table: Table,
  columns: Columns,
  place: CandidatePlace,
  origin: Origin,
  context: ShapeContext,
): CommandRows {
  const rows = tableRows(table, columns)
  const isDescribed = columns.includes('description')
  const groups = rows.map(({ command, description, example, page, others }) =>
    (command?.pieces ?? []).map(({ value, position }) => ({
      text: value,
      position,
      place,
      isDescribed,
      description,
      example,
      page,
      cells: others,
    })),
  )
  const commands = createGroupedCommands(groups, origin, context)
  const all = commands.flat()
  return {
    rows: rows.map((row, index) => ({
      row,
      pieces: (row.command?.pieces ?? []).map((piece, at) => ({ piece, command: commands[index]?.[at] })),
    })),
    share: all.length === 0 ? 0 : all.filter(Boolean).length / all.length,
  }
}

/** Converts the rows of a table with commands to nodes. */
export function readCommandRows({ rows }: CommandRows, { source }: ShapeContext): NotesContent[] {
  const hasLetterKeys = areLettersKeys(
    rows.flatMap(({ pieces }) => pieces.map(({ piece }) => piece.value.trim())),
  )
  const seen = new Set<TableCell>()
  const rowToProse = createRowToProse()
  return rows.flatMap(({ row, pieces }): NotesContent[] => {
    const { cells, command: cell } = row
    // A command whose cell spans several rows is read once.
    if (cell && seen.has(cell)) return rowToProse(cells.filter((other) => !seen.has(other)))
    for (const other of cells) seen.add(other)
    const nodes = pieces.flatMap((piece) => readPiece(piece, row, hasLetterKeys, source))
    if (nodes.length === 0) return rowToProse(cells)
    const hasUnread = pieces.some(({ piece, command }) => !command && !isUnambiguousKeys(piece.value))
    return hasUnread && cell ? [...nodes, ...rowToProse([cell])] : nodes
  })
}

/** Whether single characters in a column of commands are keys, as of a pager or an editor; a single `w` is a program. */
function areLettersKeys(texts: readonly string[]): boolean {
  const letters = new Set(texts.filter(isOneCharacter))
  return letters.size > 1 || (letters.size === 1 && texts.some(isCertainlyKeys))
}

function isOneCharacter(text: string): boolean {
  return [...text].length === 1
}

function readPiece(
  { piece, command }: RowPiece,
  { description, page, options }: TableRow,
  hasLetterKeys: boolean,
  source: Source,
): NotesContent[] {
  const keys = readKeys(piece.value)
  const letter = hasLetterKeys && isOneCharacter(piece.value.trim()) ? keySequence(piece.value) : undefined
  if (letter) return [createNode('shortcut', piece.position, { keys: letter, description, page })]
  // In a command column, a chord or a capitalized key name is a shortcut (`Home`); `home` may be a program.
  const isClearlyKeys = keys?.some((chord) => chord.length > 1 || /^\p{Lu}\p{L}/u.test(chord[0] ?? ''))
  if (keys && areUnambiguousKeys(keys) && (isClearlyKeys || !command))
    return [createNode('shortcut', piece.position, { keys, description, page })]
  if (!command) return []
  if (options) command.children.push(...readOptions(options, command.syntax, source))
  return [command]
}

/** Reads a cell of options: each piece of code with the text after it, or if there is none, text separated by commas. */
function readOptions(cell: TableCell, syntax: ShellLine, source: Source): Option[] {
  const options: { piece: TextPiece; description: string }[] = []
  let textBefore = ''
  for (const node of cell.children) {
    const pieces = codePieces([node])
    for (const piece of pieces) {
      options.push({ piece, description: textBefore })
      textBefore = ''
    }
    const last = options.at(-1)
    if (pieces.length === 0 && last) last.description += textOf(node)
    else if (pieces.length === 0) textBefore += textOf(node)
  }
  if (options.length === 0)
    for (const value of collapseWhitespace(textOf(cell.children)).split(/,\s*/))
      if (!isEmptyValue(value)) options.push({ piece: { value, position: cell.position }, description: '' })
  return options.map(({ piece, description }) => {
    const trimmed = collapseWhitespace(description.replace(/^[\s,;:–—-]+|[\s,;]+$/g, ''))
    const position = locateValue(piece.value, piece.position, source)
    return readOption(piece.value, syntax, position, trimmed === '' ? undefined : trimmed)
  })
}
