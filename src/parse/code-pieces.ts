import type { InlineCode, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { foldWhiteSpace } from './white-space.js'

/** A piece of text that was read from a place. */
export interface TextPiece {
  value: string
  position: Position | undefined
}

/** A piece of code, alone or dressed: `` `ls` ``, `` **`ls`** ``, `` [`ls`](url) ``. */
export function dressedCode(node: PhrasingContent): InlineCode | undefined {
  if (node.type === 'inlineCode') return node
  if (!('children' in node) || node.children.length !== 1) return undefined
  const [child] = node.children
  return child ? dressedCode(child) : undefined
}

/** All pieces of code in phrasing content, however deep. */
export function codePieces(nodes: readonly PhrasingContent[]): TextPiece[] {
  return nodes.flatMap((node): TextPiece[] => {
    if (node.type === 'inlineCode') {
      const value = foldWhiteSpace(node.value)
      return value === '' ? [] : [{ value, position: node.position }]
    }
    return 'children' in node ? codePieces(node.children) : []
  })
}

/** From the start of the first node to the end of the last. */
export function spanOf(nodes: readonly { position?: Position | undefined }[]): Position | undefined {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { start, end } : undefined
}
