/**
 * Rows of a glossary.
 *
 *     | Term  | Definition                |
 *     | image | what a container is from  |
 */
import { build, type NotesContent } from '../../tree/index.js'
import { spanOf } from '../code-pieces.js'
import { cellText } from './cell-pieces.js'
import type { Grid } from './grid.js'
import type { Columns } from './read-grid.js'
import { cellOf, rowProse } from './row-prose.js'

export function readTermRows(grid: Grid, columns: Columns): NotesContent[] | undefined {
  const described = columns.includes('description')
    ? columns.indexOf('description')
    : columns.indexOf(undefined)
  if (described === -1) return undefined
  return grid.rows.flatMap((row): NotesContent[] => {
    const term = cellText(cellOf(row, columns, 'term'))
    const cell = row[described]
    if (term === undefined || !cell || cellText(cell) === undefined) return rowProse(row)
    const alias = /^(.*\S)\s*\(([A-Z][\w-]{1,11})\)$/.exec(term)
    const others = row.filter((_, at) => at !== described && columns[at] !== 'term')
    const position = {
      start: row[0]?.position.start ?? cell.position.start,
      end: row.at(-1)?.position.end ?? cell.position.end,
    }
    return [
      build('concept', position, {
        term: alias?.[1] ?? term,
        aliases: alias?.[2] === undefined ? [] : [alias[2]],
        children: [
          { type: 'paragraph', children: cell.children, position: spanOf(cell.children) ?? cell.position },
        ],
      }),
      ...rowProse(others),
    ]
  })
}
