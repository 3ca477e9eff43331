/**
 * Code blocks that were squeezed into a cell.
 *
 *     | ~~~bash<br>pwd<br>~~~ | ```bash<br>pwd<br>``` |
 */
import type { PhrasingContent } from 'mdast'
import type { TextPiece } from '../code-pieces.js'
import { collapseWhitespace } from '../whitespace.js'

const opening = /^(`{3,}|~{3,})\s*[\w+#-]*$/

/** Returns the lines between fences; `undefined` if the first and last line aren't fences. */
export function fencedLines(lines: readonly TextPiece[]): TextPiece[] | undefined {
  const fence = opening.exec(lines[0]?.value ?? '')?.[1]
  if (fence === undefined || lines.length < 3 || lines.at(-1)?.value !== fence) return undefined
  return lines.slice(1, -1)
}

/** Returns the lines of inline code such as ```` ```bash<br>pwd<br>``` ````, which Markdown reads as one piece. */
export function inlineFenceLines(node: PhrasingContent): TextPiece[] | undefined {
  if (node.type !== 'inlineCode') return undefined
  const parts = node.value.split(/<br\s*\/?>/i)
  const isFenced = parts.length > 2 && /^\s*[\w+#-]*\s*$/.test(parts[0] ?? '') && parts.at(-1)?.trim() === ''
  if (!isFenced) return undefined
  return parts.slice(1, -1).flatMap((part) => {
    const value = collapseWhitespace(part)
    return value === '' ? [] : [{ value, position: node.position }]
  })
}
