import { rawMarkdown } from '../cards/raw-markdown.js'
import type { Source } from '../source.js'
import type { TableCell } from './read-cell.js'

/** Returns the Markdown of a cell. In a table, `|` is written with a backslash. */
export function cellMarkdown({ children, text = '' }: TableCell, source: Source): string {
  return rawMarkdown(children, source).replaceAll('\\|', '|') || text
}
