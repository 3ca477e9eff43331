/*
 * - What is a pod? #card
 *   - containers on one machine
 * - The {{cloze kubelet}} starts containers #card
 *
 * What is a node? #card-reverse
 * A machine of the cluster
 */
import type { List } from 'mdast'
import type { NotesContent } from '../../tree/index.js'
import { adjacentBlocks } from '../cards/adjacent-blocks.js'
import { listWithCards } from '../cards/item-cards.js'
import { readMarkedCard } from '../cards/marked-card.js'
import type { Shape, ShapeContext } from './shape.js'

/** Items and paragraphs that are marked as cards, as in Logseq and in Obsidian's "Flashcards". */
export const markedCards: Shape = {
  name: 'marked-cards',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type === 'list') {
      const nodes = readItems(node, context)
      return nodes && { nodes, consumed: 1 }
    }
    if (node?.type !== 'paragraph') return undefined
    const match = readMarkedCard(node, () => adjacentBlocks(siblings, index), context)
    return match && { nodes: [match.card], consumed: 1 + match.answer.length }
  },
}

/** Reads the marked items of a list as cards, and those between them as lists. */
function readItems(list: List, context: ShapeContext): NotesContent[] | undefined {
  const cards = list.children.map(({ children: [first, ...below] }) => {
    const match = first?.type === 'paragraph' ? readMarkedCard(first, () => below, context) : undefined
    return match && { cards: [match.card], blocks: 1 + match.answer.length }
  })
  return cards.some(Boolean) ? listWithCards(list, cards, context) : undefined
}
