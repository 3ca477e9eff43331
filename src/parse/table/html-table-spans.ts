import type { Root } from 'mdast'
import { walk } from '../../tree/index.js'
import type { Span } from '../cut-text.js'
import type { Source } from '../source.js'

/** The HTML tables of a file that are closed; blank lines in them may make Markdown of their content. */
export function htmlTableSpans(root: Root, source: Source): Span[] {
  const spans: Span[] = []
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

/** Offset after the `</table>` that closes the table at `from`; tables may hold tables. */
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
