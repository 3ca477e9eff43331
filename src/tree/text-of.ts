import { toString as leafText } from 'mdast-util-to-string'
import type { Node } from 'unist'

/** Returns the text of Markdown nodes, with formulas between dollar signs: `$x^2$`. */
export function textOf(node: Node | readonly Node[]): string {
  if (!('type' in node)) return node.map(textOf).join('')
  if (node.type === 'inlineMath') return `$${leafText(node)}$`
  if (node.type === 'math') return `$$${leafText(node)}$$`
  return 'children' in node && Array.isArray(node.children) ? textOf(node.children) : leafText(node)
}
