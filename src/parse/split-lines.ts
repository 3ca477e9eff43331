import type { PhrasingContent } from 'mdast'
import type { Source } from './source.js'

/** Splits phrasing content into its lines, at line breaks and `<br>`; lines without content are left out. */
export function splitLines(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) lines.push([])
    else if (node.type !== 'text' || !node.value.includes('\n')) lines.at(-1)?.push(node)
    else {
      const from = node.position?.start.offset
      const raw = from === undefined ? '' : source.text.slice(from, node.position?.end.offset)
      let at = 0
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        const found = raw.indexOf(value, at)
        const position =
          from === undefined || found === -1
            ? node.position
            : source.position(from + found, from + found + value.length)
        at = Math.max(found, at) + value.length
        if (value !== '') lines.at(-1)?.push({ type: 'text', value, ...(position ? { position } : {}) })
      })
    }
  }
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}
