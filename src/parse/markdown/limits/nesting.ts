import type { Node } from 'unist'
import { ParseLimitError } from './parse-limit-error.js'

/** Maximum depth of nested blocks and spans. Recursive code overflows the stack at a few thousand. */
export const maxDepth = 200

/** Nodes that don't add a level: list items, since a list and its items are one level, and paragraphs and leaves, which can't nest. */
const uncountedTypes = new Set(['listItem', 'paragraph', 'text', 'inlineCode', 'html', 'break'])

/**
 * Checks the depth of a tree, without recursion.
 *
 * @throws ParseLimitError if the tree is nested too deeply
 */
export function checkNesting(root: Node): void {
  let current: readonly NodeAtDepth[] = [{ node: root, depth: 0 }]
  while (current.length > 0)
    current = current.flatMap(({ node, depth }) => {
      if (depth > maxDepth)
        throw new ParseLimitError(
          `blocks or spans are nested more than ${maxDepth} levels deep`,
          node.position?.start.line ?? 1,
        )
      return childrenOf(node).map((child) => ({
        node: child,
        depth: depth + (uncountedTypes.has(child.type) ? 0 : 1),
      }))
    })
}

interface NodeAtDepth {
  node: Node
  depth: number
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : []
}
