/**
 * Rows of a glossary.
 *
 *     | Term  | Definition                |
 *     | image | a template for containers |
 */
import { createNode, type NotesContent } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { cellText } from './cell-pieces.js'
import type { Columns, Grid } from './grid.js'
import { cellByMeaning, rowToProse } from './row-to-prose.js'

export function readTermRows(grid: Grid, columns: Columns): NotesContent[] | undefined {
  const descriptionColumn = columns.includes('description')
    ? columns.indexOf('description')
    : columns.indexOf(undefined)
  if (descriptionColumn === -1) return undefined
  return grid.rows.flatMap((row): NotesContent[] => {
    const term = cellText(cellByMeaning(row, columns, 'term'))
    const cell = row[descriptionColumn]
    if (term === undefined || !cell || cellText(cell) === undefined) return rowToProse(row)
    const alias = /^(.*\S)\s*\(([A-Z][\w-]{1,11})\)$/.exec(term)
    const others = row.filter((_, at) => at !== descriptionColumn && columns[at] !== 'term')
    const position = {
      start: row[0]?.position.start ?? cell.position.start,
      end: row.at(-1)?.position.end ?? cell.position.end,
    }
    return [
      createNode('concept', position, {
        term: alias?.[1] ?? term,
        aliases: alias?.[2] === undefined ? [] : [alias[2]],
        children: [
          {
            type: 'paragraph',
            children: cell.children,
            position: combinedPosition(cell.children) ?? cell.position,
          },
        ],
      }),
      ...rowToProse(others),
    ]
  })
}
