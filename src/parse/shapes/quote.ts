/*
 * > Clean up with `docker system prune`:
 * > ```sh
 * > docker system prune
 * > ```
 */
import type { Shape } from './shape.js'

/** A quote that contains more than prose. */
export const quote: Shape = {
  name: 'quote',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'blockquote') return undefined
    const nodes = context.readNestedBlocks(node.children)
    return nodes.some(({ type }) => type !== 'prose') ? { nodes, consumed: 1 } : undefined
  },
}
