import type { Node } from 'unist'
import { Excess } from './excess.js'

/** Levels of blocks and spans. Recursive code overflows the stack at a few thousand. */
export const maxDepth = 200

/** Nodes that don't count as a level: a list and its items are one level, and text always has a parent. */
const uncounted = new Set(['listItem', 'paragraph', 'text', 'inlineCode', 'html', 'break'])

/** @throws Excess if a tree is nested too deep; works without recursion */
export function checkNesting(root: Node): void {
  let level: readonly PlacedNode[] = [{ node: root, depth: 0 }]
  while (level.length > 0)
    level = level.flatMap(({ node, depth }) => {
      if (depth > maxDepth)
        throw new Excess(
          `blocks or spans are nested more than ${maxDepth} levels deep`,
          node.position?.start.line ?? 1,
        )
      return childrenOf(node).map((child) => ({
        node: child,
        depth: depth + (uncounted.has(child.type) ? 0 : 1),
      }))
    })
}

interface PlacedNode {
  node: Node
  depth: number
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : []
}
