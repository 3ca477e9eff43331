/*
 * Q: What keeps the state of a swarm?
 * A: A store that the managers replicate.
 *
 * Q: How do you start one?
 * A: Like this:
 *
 * ```sh
 * docker swarm init
 * ```
 *
 * port of the registry::5000
 * image:::what a container is started from
 *
 * What does `docker ps` show?
 * ?
 * Running containers.
 *
 * **What is a swarm?** Several machines that run containers together.
 *
 * A service runs {{c1::replicas}}, and ==the manager== places them.
 */
import type { List, ListItem, Paragraph } from 'mdast'
import { type Card, createNode, type NotesContent } from '../../tree/index.js'
import { answerText } from '../cards/answer-text.js'
import { readBoldQuestion, readQuestionAbove } from '../cards/bold-question.js'
import { withoutCardTag } from '../cards/card-tag.js'
import { type ItemCards, listWithCards } from '../cards/item-cards.js'
import { readMultilineCard } from '../cards/multiline-card.js'
import { readPlainQuestion } from '../cards/plain-question.js'
import { rawMarkdown } from '../cards/raw-markdown.js'
import { readQuestion } from '../cards/read-question.js'
import { readSeparatedCards } from '../cards/read-separated-cards.js'
import { findClozeMarks } from '../cloze-marks.js'
import type { Source } from '../source.js'
import type { Shape, ShapeContext, ShapeMatch } from './shape.js'

export const flashcard: Shape = {
  name: 'flashcard',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type === 'paragraph') {
      const question = readQuestion(siblings, index, context)
      if (question) return question
      const multiline = readMultilineCard(siblings, index, context.source)
      if (multiline) return multiline
      const above = readQuestionAbove(siblings.slice(index, index + 3), context.source)
      if (above) return { nodes: [above], consumed: 2 }
      const nodes = readCloze(node, context.source) ?? readCards(node, context.source)
      return nodes ? { nodes, consumed: 1 } : undefined
    }
    return node?.type === 'list' ? readItems(node, context) : undefined
  },
}

function readCards(node: Paragraph, source: Source): Card[] | undefined {
  const question = readBoldQuestion(node, source)
  return question ? [question] : readSeparatedCards(node, source)
}

/** Reads a sentence with parts to hide: `{{c1::…}}` or `==…==`. */
function readCloze(node: Paragraph, source: Source): NotesContent[] | undefined {
  const text = rawMarkdown(node.children, source)
  if (findClozeMarks(text).length === 0) return undefined
  // A term that is defined right after it is a concept.
  const term = /^==([^=]{1,80})==\s*(?:[-–—:]|is\b|are\b|means\b)\s*(\S.*)$/s.exec(text)
  if (term)
    return [
      createNode('concept', node.position, { term: (term[1] ?? '').trim(), aliases: [], children: [node] }),
    ]
  return [createNode('card', node.position, { kind: 'cloze', front: withoutCardTag(text), back: '' })]
}

/** Reads a list in which items are cards. */
function readItems(list: List, context: ShapeContext): ShapeMatch | undefined {
  const items = list.children.map((item) => readItem(item, context))
  const isListOfCards = items.filter(Boolean).length >= items.length / 2
  const cards = items.map((item) => (item?.isCertain || isListOfCards ? item : undefined))
  if (cards.some(Boolean)) return { nodes: listWithCards(list, cards, context), consumed: 1 }
  // Questions without a mark are cards if each item has one.
  const questions = list.children.map(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph' && rest.length === 0 ? readPlainQuestion(first, context.source) : undefined,
  )
  if (questions.length < 2 || !questions.every((card) => card !== undefined)) return undefined
  return { nodes: questions, consumed: 1 }
}

interface Item extends ItemCards {
  /** Whether its marks are used only for cards; `::` is also used in code. */
  isCertain: boolean
}

/** Reads an item with cards; what is below `front::back` belongs to the answer. */
function readItem({ children }: ListItem, context: ShapeContext): Item | undefined {
  const { source } = context
  const [first, ...below] = children
  if (first?.type !== 'paragraph') return undefined
  // `git status` - shows what ==changed==
  const cloze = first.children[0]?.type === 'inlineCode' ? undefined : readCloze(first, source)
  if (cloze) return { cards: cloze, blocks: 1, isCertain: true }
  const question = readQuestion(children, 0, context)
  if (question) return { cards: question.nodes, blocks: question.consumed, isCertain: true }
  const [card, ...more] = readCards(first, source) ?? []
  if (!card || more.length > 0) return undefined
  const back = answerText([card.back], below, source)
  return { cards: [{ ...card, back }], blocks: children.length, isCertain: false }
}
