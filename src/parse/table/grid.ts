import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'

/** A table cell, from HTML or Markdown. */
export interface GridCell {
  children: PhrasingContent[]
  position: Position
}

/** The common model of HTML and pipe tables; only this model is interpreted. */
export interface Grid {
  header: GridCell[]
  rows: GridCell[][]
  position: Position
}
