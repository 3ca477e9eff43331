import type { List, ListItem } from 'mdast'
import type { NotesContent } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import type { ShapeContext } from '../shapes/shape.js'

/** What was read from an item: its cards, and how many of its blocks they contain. */
export interface ItemCards {
  cards: readonly NotesContent[]
  blocks: number
}

/**
 * Converts a list in which some items are cards. The other items, and the blocks below a card that aren't part of it, are read as
 * usual.
 *
 * @param cards what was read from each item
 */
export function listWithCards(
  list: List,
  cards: readonly (ItemCards | undefined)[],
  context: ShapeContext,
): NotesContent[] {
  const nodes: NotesContent[] = []
  let others: ListItem[] = []
  const readOthers = () => {
    const position = combinedPosition(others)
    if (position) nodes.push(...context.readNestedBlocks([{ ...list, children: others, position }]))
    others = []
  }
  list.children.forEach((item, at) => {
    const read = cards[at]
    if (read) {
      readOthers()
      nodes.push(...read.cards, ...context.readNestedBlocks(item.children.slice(read.blocks)))
    } else others.push(item)
  })
  readOthers()
  return nodes
}
