/*
 * | Command | Description    |
 * |---------|----------------|
 * | `ls -l` | lists a folder |
 */
import type { Table } from 'mdast'
import type { Position } from 'unist'
import { createNode } from '../../tree/index.js'
import type { Grid, GridCell } from '../table/grid.js'
import { readGrid } from '../table/read-grid.js'
import type { Shape } from './shape.js'

export const pipeTable: Shape = {
  name: 'pipe-table',
  read(siblings, index, context) {
    const table = siblings[index]
    if (table?.type !== 'table' || !table.position) return undefined
    const asProse = createNode('prose', table.position, { children: [table] })
    const nodes = readGrid(gridOf(table, table.position), 'pipe-table', asProse, context)
    return nodes ? { nodes, consumed: 1 } : undefined
  },
}

function gridOf(table: Table, position: Position): Grid {
  const [header = [], ...rows] = table.children.map((row) =>
    row.children.map((cell): GridCell => ({ children: cell.children, position: cell.position ?? position })),
  )
  return { header, rows, position }
}
