/** Converts a table to notes nodes; decides what each column contains. */
import type { ColumnMeaning } from '../../locales/index.js'
import type { NotesContent, Origin, Prose } from '../../tree/index.js'
import { startsWithOption } from '../classify/index.js'
import { areSettings, isKeyList, looksLikeVariable } from '../key-list.js'
import { isUnambiguousKeys } from '../keys.js'
import type { ShapeContext } from '../shapes/shape.js'
import { readCardRows } from './card-rows.js'
import { readClozeRows } from './cloze-rows.js'
import { findCommandColumn } from './command-column.js'
import { readCommandRows } from './command-rows.js'
import { factCards } from './fact-cards.js'
import { findFactColumns } from './fact-columns.js'
import type { Grid } from './grid.js'
import { readOptionRows } from './option-rows.js'
import type { TableCell } from './read-cell.js'
import { createRowToProse } from './row-to-prose.js'
import { readShortcutRows } from './shortcut-rows.js'
import { type Columns, readTable, type Table, tableRows } from './table.js'
import { readTermRows } from './term-rows.js'

/**
 * Reads a grid.
 *
 * @param asProse the grid itself; a table of facts keeps it next to its cards
 * @returns `undefined` if it has no commands, options, keys, terms or cards
 */
export function readGrid(
  grid: Grid,
  origin: Origin,
  asProse: Prose,
  context: ShapeContext,
): NotesContent[] | undefined {
  const { cards, others } = readClozeRows(readTable(grid, context.headers), context.source)
  if (cards.length === 0) return readTableRows(others, origin, asProse, context)
  const rowToProse = createRowToProse()
  const nodes = others.rows.length === 0 ? [] : readTableRows(others, origin, undefined, context)
  return [...cards, ...(nodes ?? others.rows.flatMap((cells) => rowToProse(cells)))]
}

/** @param asProse `undefined` if the table isn't kept next to its cards */
function readTableRows(
  table: Table,
  origin: Origin,
  asProse: Prose | undefined,
  context: ShapeContext,
): NotesContent[] | undefined {
  const { columns } = table
  const nodes = readKnownTable(table, origin, context)
  // Options belong to the command above, so they are no nodes here.
  if (nodes && !(nodes.length > 0 && nodes.every(({ type }) => type === 'prose'))) return nodes
  const facts = findFactColumns(table, context)
  if (!facts) return nodes
  // A word with only its meaning is a term.
  if (table.width === 2 && columns[0] === undefined && columns[1] === 'description')
    return readTermRows(tableRows(table, withMeaning(columns, [0], 'term')))
  return [...(asProse ? [asProse] : []), ...factCards(table, facts, context)]
}

/** Reads a table that isn't about facts in general. */
function readKnownTable(table: Table, origin: Origin, context: ShapeContext): NotesContent[] | undefined {
  const { columns } = table
  const cards = readCardRows(table, context.source)
  if (cards) return cards
  const readCommands = () => {
    const found = findCommandColumn(table, origin, context)
    const nodes = found && readCommandRows(found, context)
    if (!nodes?.some(({ type }) => type !== 'prose')) {
      const terms = readCodeTable(table)
      if (terms) return terms
    }
    if (found) context.recordTable(table, found.column)
    return nodes
  }
  if (columns.includes('command') && !isKeyList(textsOf(table, columns.indexOf('command'))))
    return readCommands()
  const optionColumn = findOptionColumn(table)
  if (optionColumn !== undefined) {
    const named = withMeaning(columns, [optionColumn], 'options')
    const nodes = readOptionRows(tableRows(table, named), context)
    if (nodes) context.recordTable(table, optionColumn)
    return nodes
  }
  const keys = findKeyColumns(table)
  if (keys) {
    const named = withMeaning(columns, keys.columns, 'keys')
    context.recordTable(table, keys.columns[0] ?? 0)
    return readShortcutRows(tableRows(table, named), named, keys.areNamed, context)
  }
  return readGlossary(table) ?? (columns.includes('term') ? undefined : readCommands())
}

/** Gives columns a meaning. */
function withMeaning(columns: Columns, indexes: readonly number[], meaning: ColumnMeaning): Columns {
  const named = [...columns]
  for (const index of indexes) named[index] = meaning
  return named
}

/** Finds a column of options. The header may be "Name" or empty, so the cells decide. */
function findOptionColumn(table: Table): number | undefined {
  const subject = table.columns.findIndex((meaning) => meaning === 'options' || meaning === 'keys')
  const column = subject === -1 ? 0 : subject
  return share(table, column, startsWithOption) >= 0.6 ? column : undefined
}

/** Finds the columns of keys, and whether their cells are known to be keys. */
function findKeyColumns(table: Table): { columns: number[]; areNamed: boolean } | undefined {
  const { columns, width } = table
  const unnamedTexts = columns[0] === undefined ? textsOf(table, 0) : []
  if (isKeyList(unnamedTexts)) return { columns: [0], areNamed: true }
  const commands = columns.indexOf('command')
  if (commands !== -1) return { columns: [commands], areNamed: true }
  const named = columns.indexOf('keys')
  if (named !== -1 && areSettings(textsOf(table, named), hasValueColumn(table))) return undefined
  const found = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      columns[at] === 'keys' || (columns[at] !== 'description' && share(table, at, isUnambiguousKeys) >= 0.5),
  )
  const areNamed = columns.includes('keys') && share(table, columns.indexOf('keys'), looksLikeVariable) < 0.5
  return found.length > 0 ? { columns: found, areNamed } : undefined
}

/** Whether a column says what kind of value is set, or to what. */
function hasValueColumn({ columns }: Table): boolean {
  return columns.includes('type') || columns.includes('default')
}

/**
 * Reads a table with a column of terms. If no header announces the meanings, they are in the next column, and only numbers may come
 * before the terms: in `| Office | Term |`, a term is a period of time.
 */
function readGlossary(table: Table): NotesContent[] | undefined {
  const { columns } = table
  const term = columns.indexOf('term')
  if (term === -1) return undefined
  if (columns.includes('description')) return readTermRows(tableRows(table, columns))
  const described = columns.indexOf(undefined, term + 1)
  const isFirst = columns.slice(0, term).every((_, at) => share(table, at, isNumber) === 1)
  if (described === -1 || !isFirst) return undefined
  return readTermRows(tableRows(table, withMeaning(columns, [described], 'description')))
}

function isNumber(text: string): boolean {
  return /^\p{N}+[.)]?$/u.test(text)
}

/** Reads a table that says what pieces of code mean: functions, variables, operators. */
function readCodeTable(table: Table): NotesContent[] | undefined {
  const { columns, width } = table
  const rows = table.rows.filter((row) => row.some(({ text }) => text !== undefined))
  const isCode = ([first]: readonly TableCell[]) =>
    first?.isCode === true && !startsWithOption(first.visibleText)
  const codeShare = rows.filter(isCode).length / Math.max(1, rows.length)
  if (columns[1] !== 'description' || width !== 2 || codeShare < 0.8) return undefined
  return readTermRows(tableRows({ ...table, rows }, withMeaning(columns, [0], 'term')))
}

/** Returns the texts of the non-empty cells in a column. */
function textsOf({ rows }: Table, column: number): string[] {
  return rows.flatMap((row) => row[column]?.text ?? [])
}

/** Returns the share of the non-empty cells in a column that match, 0 to 1. */
function share(table: Table, column: number, matches: (text: string) => boolean): number {
  const texts = textsOf(table, column)
  return texts.length === 0 ? 0 : texts.filter(matches).length / texts.length
}
