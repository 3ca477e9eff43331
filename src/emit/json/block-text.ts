import type { Nodes } from 'mdast'
import { textOf } from '../../tree/index.js'

/** Returns the text of a block, with a line for each list item and table row. */
export function blockText(block: Nodes): string {
  if (block.type === 'tableRow') return block.children.map((cell) => textOf(cell)).join(' ')
  return isContainer(block) ? block.children.map(blockText).join('\n') : textOf(block)
}

function isContainer(
  block: Nodes,
): block is Extract<Nodes, { type: 'list' | 'listItem' | 'blockquote' | 'table' }> {
  return ['list', 'listItem', 'blockquote', 'table'].includes(block.type)
}
