/**
 * Rows of options: they belong to the command noted above.
 *
 *     | Name          | Type     | Default | Description        |
 *     | `-n`, `--num` | `int`    | `10`    | how many to show   |
 */
import type { NotesContent, Option } from '../../tree/index.js'
import { codePieces, spanOf } from '../code-pieces.js'
import { readOption } from '../option.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellText } from './cell-pieces.js'
import type { Grid, GridCell } from './grid.js'
import type { Columns } from './read-grid.js'
import { cellOf, rowProse } from './row-prose.js'

/** @returns the rows that are no options, as prose; nothing if no command is there to take the options */
export function readOptionRows(
  grid: Grid,
  columns: Columns,
  column: number,
  context: ShapeContext,
): NotesContent[] | undefined {
  const owner = context.optionOwner()
  if (!owner) return undefined
  const rest: NotesContent[] = []
  for (const row of grid.rows) {
    const cell = row[column]
    const option =
      cell && cellText(cell) !== undefined ? readRow(row, cell, columns, column, owner.syntax) : undefined
    if (option?.kind === 'flag') owner.children.push(option)
    else rest.push(...rowProse(row))
  }
  return rest
}

function readRow(
  row: readonly GridCell[],
  cell: GridCell,
  columns: Columns,
  column: number,
  syntax: Parameters<typeof readOption>[1],
): Option {
  const pieces = codePieces(cell.children)
  const value = pieces.length > 0 ? pieces.map((piece) => piece.value).join(', ') : plainText(cell.children)
  const described =
    cellOf(row, columns, 'description') ?? row.find((_, at) => at !== column && columns[at] === undefined)
  const option = readOption(value, syntax, spanOf(cell.children) ?? cell.position, cellText(described))
  const type = cellText(cellOf(row, columns, 'type'))
  // A switch takes no argument, whatever a table of types says.
  if (type !== undefined && !/^bool(?:ean)?$/i.test(type)) option.argument ??= type
  const standard = cellText(cellOf(row, columns, 'default'))
  if (standard !== undefined) option.default = standard
  return option
}
