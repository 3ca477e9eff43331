/**
 * Rows of options, which belong to the command above.
 *
 *     | Name          | Type     | Default | Description        |
 *     | `-n`, `--num` | `int`    | `10`    | how many to show   |
 */
import type { ShellLine } from '../../shell/index.js'
import type { NotesContent, Option } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { readOption } from '../option.js'
import type { ShapeContext } from '../shapes/shape.js'
import { createRowToProse } from './row-to-prose.js'
import type { TableRow } from './table.js'

/**
 * Adds the options of a table to the command above.
 *
 * @returns the other rows as prose; `undefined` if there is no command above
 */
export function readOptionRows(rows: readonly TableRow[], context: ShapeContext): NotesContent[] | undefined {
  const owner = context.optionOwner()
  if (!owner) return undefined
  const rest: NotesContent[] = []
  const rowToProse = createRowToProse()
  for (const row of rows) {
    const option = readRow(row, owner.syntax)
    if (option?.kind === 'flag') owner.children.push(option)
    else rest.push(...rowToProse(row.cells))
  }
  return rest
}

function readRow(row: TableRow, syntax: ShellLine): Option | undefined {
  const { options: cell, type } = row
  if (cell?.text === undefined) return undefined
  const value = cell.code.length > 0 ? cell.code.map((piece) => piece.value).join(', ') : cell.visibleText
  const { text: description } = row.descriptionCell ?? row.firstUnknown ?? {}
  const option = readOption(value, syntax, combinedPosition(cell.children) ?? cell.position, description)
  // A boolean option takes no argument.
  if (type !== undefined && !/^bool(?:ean)?$/i.test(type)) option.argument ??= type
  if (row.default !== undefined) option.default = row.default
  return option
}
