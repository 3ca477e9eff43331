/**
 * Rows of options, which belong to the command above.
 *
 *     | Name          | Type     | Default | Description        |
 *     | `-n`, `--num` | `int`    | `10`    | how many to show   |
 */
import type { NotesContent, Option } from '../../tree/index.js'
import { codePieces, combinedPosition } from '../code-pieces.js'
import { readOption } from '../option.js'
import { plainText } from '../plain-text.js'
import type { ShapeContext } from '../shapes/shape.js'
import { cellText } from './cell-pieces.js'
import type { Columns, Grid, GridCell } from './grid.js'
import { cellByMeaning, rowToProse } from './row-to-prose.js'

/**
 * Adds the options of a table to the command above.
 *
 * @returns the other rows as prose; `undefined` if there is no command above
 */
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
    else rest.push(...rowToProse(row))
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
  const descriptionCell =
    cellByMeaning(row, columns, 'description') ??
    row.find((_, at) => at !== column && columns[at] === undefined)
  const option = readOption(
    value,
    syntax,
    combinedPosition(cell.children) ?? cell.position,
    cellText(descriptionCell),
  )
  const type = cellText(cellByMeaning(row, columns, 'type'))
  // A boolean option takes no argument.
  if (type !== undefined && !/^bool(?:ean)?$/i.test(type)) option.argument ??= type
  const defaultValue = cellText(cellByMeaning(row, columns, 'default'))
  if (defaultValue !== undefined) option.default = defaultValue
  return option
}
