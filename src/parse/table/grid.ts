import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'

/** A cell of a table, whatever the table was written in. */
export interface GridCell {
  children: PhrasingContent[]
  position: Position
}

/** The one model of tables: HTML and pipe tables are read into it, and only it is understood. */
export interface Grid {
  header: GridCell[]
  rows: GridCell[][]
  position: Position
}
