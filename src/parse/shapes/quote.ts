/*
 * > Clean up with `docker system prune`:
 * > ```sh
 * > docker system prune
 * > ```
 */
import type { Shape } from './shape.js'

/** A quotation that holds more than words. */
export const quote: Shape = {
  name: 'quote',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'blockquote') return undefined
    const nodes = context.readInside(node.children)
    return nodes.some(({ type }) => type !== 'prose') ? { nodes, consumed: 1 } : undefined
  },
}
