import type { InlineCode, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { inlineCodeText } from './code-text.js'

/** A piece of text with its position. */
export interface TextPiece {
  value: string
  position: Position | undefined
}

/** Returns inline code, also from inside formatting or a link: `` `ls` ``, `` **`ls`** ``, `` [`ls`](url) ``. */
export function unwrapInlineCode(node: PhrasingContent): InlineCode | undefined {
  if (node.type === 'inlineCode') return node
  if (!('children' in node) || node.children.length !== 1) return undefined
  const [child] = node.children
  return child ? unwrapInlineCode(child) : undefined
}

/** Returns all inline code in phrasing content, at any depth. */
export function codePieces(nodes: readonly PhrasingContent[]): TextPiece[] {
  return nodes.flatMap((node): TextPiece[] => {
    if (node.type === 'inlineCode') {
      const value = inlineCodeText(node.value)
      return value === '' ? [] : [{ value, position: node.position }]
    }
    return 'children' in node ? codePieces(node.children) : []
  })
}

/** Returns the position from the start of the first node to the end of the last. */
export function combinedPosition(
  nodes: readonly { position?: Position | undefined }[],
): Position | undefined {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { start, end } : undefined
}
