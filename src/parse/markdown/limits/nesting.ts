import type { Node } from 'unist'
import { Excess } from './excess.js'

/** Levels of anything in each other: what works on a tree calls itself for each, and runs out of stack at some thousands. */
export const deepest = 200

/** What is no level of its own: a list and its items are one, and words stand in something. */
const uncounted = new Set(['listItem', 'paragraph', 'text', 'inlineCode', 'html', 'break'])

/** @throws Excess at the first node of a tree that is nested too deep; it needs no stack itself */
export function checkNesting(root: Node): void {
  let level: readonly PlacedNode[] = [{ node: root, depth: 0 }]
  while (level.length > 0)
    level = level.flatMap(({ node, depth }) => {
      if (depth > deepest)
        throw new Excess(
          `blocks or spans are nested more than ${deepest} deep`,
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
