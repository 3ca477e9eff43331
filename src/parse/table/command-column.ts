import type { ColumnMeaning } from '../../locales/index.js'
import type { Origin } from '../../tree/index.js'
import type { CandidatePlace } from '../classify/index.js'
import type { ShapeContext } from '../shapes/shape.js'
import { type CommandRows, findCommandRows } from './command-rows.js'
import { isCodeHeader } from './header-index.js'
import type { TableCell } from './read-cell.js'
import type { Columns, Table } from './table.js'

/** The column of commands, with its commands. */
export interface CommandColumn extends CommandRows {
  column: number
}

/** Finds the column of commands: the one with such a header, unless the cells contradict it, or else one of code. */
export function findCommandColumn(
  table: Table,
  origin: Origin,
  context: ShapeContext,
): CommandColumn | undefined {
  const { columns } = table
  const read = (column: number, named: Columns, place: CandidatePlace): CommandColumn => ({
    column,
    ...findCommandRows(table, named, place, origin, context),
  })
  const named = columns.indexOf('command')
  if (named === -1) return findUnnamedColumn(table, read)
  const described = columns.indexOf('description')
  if (described !== -1 && isSwapped(table, named, described)) {
    const swapped = columns.with(named, 'description').with(described, 'command')
    const found = read(described, swapped, 'first-column')
    if (found.share > 0.5) return found
  }
  // A "Code" column may contain any code, such as error codes.
  const isCode = isCodeHeader(table.header[named]?.visibleText ?? '')
  return read(named, columns, isCode ? 'code-column' : 'command-column')
}

/** Whether all descriptions are code, and no command is. */
function isSwapped(table: Table, command: number, description: number): boolean {
  const descriptions = filledCells(table, description)
  return (
    descriptions.length > 0 &&
    descriptions.every(({ isCode }) => isCode) &&
    !filledCells(table, command).some(({ code }) => code.length > 0)
  )
}

/** Which columns are tried if no header names commands: first where no header says otherwise, then where the cells leave less doubt. */
const attempts: readonly {
  meanings: readonly (ColumnMeaning | undefined)[]
  place: CandidatePlace
  isCode: boolean
}[] = [
  { meanings: [undefined, 'example'], place: 'first-column', isCode: true },
  { meanings: ['description'], place: 'first-column', isCode: true },
  { meanings: ['description', 'example'], place: 'plain-item', isCode: false },
]

/** Maximum number of columns tried; each one costs as much as the whole table. */
const maxColumnsTried = 8

function findUnnamedColumn(
  table: Table,
  read: (column: number, named: Columns, place: CandidatePlace) => CommandColumn,
): CommandColumn | undefined {
  let triedCount = 0
  for (const { meanings, place, isCode } of attempts)
    for (let column = 0; column < table.width; column += 1) {
      const meaning = table.columns[column]
      if (!meanings.includes(meaning)) continue
      // "Function" next to "Description" is what the latter describes, so the cells contradict nothing.
      if (meaning === 'description' && table.columns.some((other, at) => other === meaning && at !== column))
        continue
      const cells = filledCells(table, column)
      const codeCount = cells.filter((cell) => cell.isCode).length
      const isPlain = cells.length > 0 && cells.every(({ code }) => code.length === 0)
      if (isCode ? codeCount * 2 <= cells.length : !isPlain) continue
      if (triedCount === maxColumnsTried) return undefined
      triedCount += 1
      const found = read(column, nameColumns(table, column), place)
      if (found.share > 0.5) return found
    }
  return undefined
}

/** Names the columns around a column of commands. */
function nameColumns(table: Table, column: number): Columns {
  const { columns, width } = table
  const named = Array.from({ length: width }, (_, at) => (at === column ? 'command' : columns[at]))
  const other = 1 - column
  // In a table of two columns, the other one describes the commands, unless it shows examples of them.
  const isExample = named[other] === 'example' && filledCells(table, other).some(({ isCode }) => isCode)
  if (width === 2 && (named[other] === undefined || named[other] === 'example') && !isExample)
    named[other] = 'description'
  return named
}

function filledCells({ rows }: Table, column: number): TableCell[] {
  return rows.flatMap((row) => (row[column]?.text === undefined ? [] : [row[column]]))
}
