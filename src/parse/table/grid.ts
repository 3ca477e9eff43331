import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { ColumnMeaning } from './header-words.js'

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

/** The meaning of each column of a grid, if known. */
export type Columns = readonly (ColumnMeaning | undefined)[]
