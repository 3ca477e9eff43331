/*
 * - What is a pod? #card
 *   - containers on one machine
 * - The {{cloze kubelet}} starts containers #card
 *
 * What is a node? #card-reverse
 * A machine of the cluster
 */
import type { List, ListItem } from 'mdast'
import type { NotesContent } from '../../tree/index.js'
import { adjacentBlocks } from '../cards/adjacent-blocks.js'
import { readMarkedCard } from '../cards/marked-card.js'
import { combinedPosition } from '../code-pieces.js'
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
    const match = readMarkedCard(node, () => adjacentBlocks(siblings, index), context.source)
    return match && { nodes: [match.card], consumed: 1 + match.answer.length }
  },
}

/** Reads the marked items of a list as cards, and those between them as lists. */
function readItems(list: List, context: ShapeContext): NotesContent[] | undefined {
  const cards = list.children.map(({ children: [first, ...below] }) =>
    first?.type === 'paragraph' ? readMarkedCard(first, () => below, context.source) : undefined,
  )
  if (!cards.some(Boolean)) return undefined
  const nodes: NotesContent[] = []
  let others: ListItem[] = []
  const readOthers = () => {
    const position = combinedPosition(others)
    if (position) nodes.push(...context.readNestedBlocks([{ ...list, children: others, position }]))
    others = []
  }
  list.children.forEach((item, at) => {
    const match = cards[at]
    if (match) {
      readOthers()
      nodes.push(match.card, ...context.readNestedBlocks(item.children.slice(1 + match.answer.length)))
    } else others.push(item)
  })
  readOthers()
  return nodes
}
