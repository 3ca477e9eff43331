import type { ListItem } from 'mdast'
import { type LineEntry, readLineEntry } from './line/index.js'
import type { Source } from './source.js'
import { splitLines } from './split-lines.js'

/** Reads the first paragraph of an item as a line that describes code or keys. */
export function readItemEntry(item: ListItem, source: Source): LineEntry | undefined {
  const [first] = item.children
  const entry = first?.type === 'paragraph' ? readLineEntry(first.children, source) : undefined
  // The other lines may be commands below a text.
  const isSeveralLines = first?.type === 'paragraph' && splitLines(first.children, source).length > 1
  return entry && !entry.isCode && entry.separator === 'none' && isSeveralLines ? undefined : entry
}
