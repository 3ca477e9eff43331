/**
 * Rows of a glossary.
 *
 *     | Term  | Definition                |
 *     | image | a template for containers |
 */
import { createNode, type NotesContent } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { createRowToProse } from './row-to-prose.js'
import type { TableRow } from './table.js'

export function readTermRows(rows: readonly TableRow[]): NotesContent[] {
  const rowToProse = createRowToProse()
  return rows.flatMap(({ cells, term: termCell, descriptionCell: cell }): NotesContent[] => {
    const term = termCell?.text
    if (term === undefined || cell?.text === undefined) return rowToProse(cells)
    const alias = /^(.*\S)\s*[(（]([A-Z][\w-]{1,11})[)）]$|^(\p{Lu}{2,8})\s*[(（]([^()（）]+)[)）]$/u.exec(
      term,
    )
    const position = {
      start: cells[0]?.position.start ?? cell.position.start,
      end: cells.at(-1)?.position.end ?? cell.position.end,
    }
    return [
      createNode('concept', position, {
        term: alias?.[1] ?? alias?.[3] ?? term,
        aliases: [alias?.[2] ?? alias?.[4] ?? []].flat(),
        children: [
          {
            type: 'paragraph',
            children: cell.children,
            position: combinedPosition(cell.children) ?? cell.position,
          },
        ],
      }),
      ...rowToProse(cells.filter((other) => other !== cell && other !== termCell)),
    ]
  })
}
