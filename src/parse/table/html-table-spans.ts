import type { Root } from 'mdast'
import { walk } from '../../tree/index.js'
import type { OffsetRange } from '../cut-text.js'
import type { Source } from '../source.js'

/** Finds the closed HTML tables of a file, including parts that are parsed as Markdown after a blank line. */
export function htmlTableSpans(root: Root, source: Source): OffsetRange[] {
  const spans: OffsetRange[] = []
  walk(root, (node) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (node.type !== 'html' || start < (spans.at(-1)?.to ?? 0)) return
    for (const { index } of source.text.slice(start, end).matchAll(/<table\b/gi)) {
      const from = start + index
      const to = from < (spans.at(-1)?.to ?? 0) ? undefined : tableEnd(source.text, from)
      if (to !== undefined) spans.push({ from, to })
    }
  })
  return spans
}

/** Returns the offset after the `</table>` that closes the table at `from`; tables can be nested. */
export function tableEnd(text: string, from: number): number | undefined {
  const tags = /<(\/?)table\b[^>]*>/gi
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return tags.lastIndex
  }
  return undefined
}
