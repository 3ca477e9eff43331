/*
 * An atom has three parts:
 *
 * - proton
 * - neutron
 * - electron
 */
import { createNode } from '../../tree/index.js'
import { introducesItems } from '../cards/learned-list.js'
import { rawMarkdown } from '../cards/raw-markdown.js'
import { combinedPosition } from '../code-pieces.js'
import { plainText } from '../plain-text.js'
import type { Shape } from './shape.js'

export const learnedList: Shape = {
  name: 'learned-list',
  read(siblings, index, context) {
    const [words, list] = siblings.slice(index, index + 2)
    if (words?.type !== 'paragraph' || list?.type !== 'list') return undefined
    const text = plainText(words)
    if (!/[:：]$/.test(text) || !introducesItems(text, list, context.source.language)) return undefined
    const card = createNode('card', combinedPosition([words, list]), {
      kind: 'basic',
      front: rawMarkdown(words.children, context.source),
      back: rawMarkdown([list], context.source),
    })
    // The items may also be terms.
    const others = context.readNestedBlocks([list]).filter(({ type }) => type !== 'prose')
    return { nodes: [card, ...others], consumed: 2 }
  },
}
