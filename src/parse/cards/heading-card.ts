/*
 * ## Pods #card
 *
 * ## What is a pod?
 *
 * ## The four seasons
 *
 * ## Name two kinds of pods
 *
 * %
 *
 * static, mirror
 */
import type { Heading, RootContent } from 'mdast'
import { type Card, createNode, textOf } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { withoutNumber } from '../heading-label.js'
import type { ShapeContext } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { cardKind, hasCardTag, withoutCardTag } from './card-tag.js'
import { introducesItems } from './learned-list.js'
import { isPlainAnswer, maxAnswerLength } from './plain-answer.js'
import { isQuestionTitle, withoutMarks } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Returns the text of a heading that is marked as a card: `## Pods #card`. */
function markedText(heading: Heading, source: Source): string | undefined {
  const title = rawMarkdown(heading.children, source)
  return hasCardTag(title) ? withoutCardTag(title) : undefined
}

/** A card that a heading asks. */
export interface HeadingCard {
  card: Card
  /** Whether the author marked it, so that everything below the heading is its answer and nothing else. */
  isMarked: boolean
}

/**
 * Reads a heading that is marked as a card, that has a line with `%` between question and answer below it as in mdanki, that asks a
 * question with a short answer below it, or that introduces a list to learn.
 */
export function headingCard(
  heading: Heading,
  siblings: readonly RootContent[],
  index: number,
  { source, message }: Pick<ShapeContext, 'source' | 'message'>,
): HeadingCard | undefined {
  const markedFront = markedText(heading, source)
  const title = textOf(heading)
  const cardOf = (front: string, answer: readonly RootContent[], isMarked: boolean) => {
    const back = rawMarkdown(answer, source)
    const kind = isMarked ? cardKind(rawMarkdown(heading.children, source)) : 'basic'
    const position = combinedPosition([heading, ...answer])
    if (back === '' && isMarked)
      message('A marked question has no answer, so there is no card', 'empty-card', heading.position)
    return back === '' ? undefined : { card: createNode('card', position, { kind, front, back }), isMarked }
  }
  const next = siblings[index + 1]
  let end = index + 1
  while (end < siblings.length && siblings[end]?.type !== 'heading') end += 1
  const below = siblings.slice(index + 1, end)
  const middle = below.findIndex(isPercentSign)
  if (middle !== -1) {
    const question = rawMarkdown([heading.children, below.slice(0, middle)].flat(), source)
    return cardOf(question, below.slice(middle + 1), true)
  }
  if (markedFront !== undefined) return cardOf(markedFront, below, true)
  const front = withoutNumber(withoutMarks(rawMarkdown(heading.children, source)))
  const question = withoutNumber(withoutMarks(title))
  if (next?.type === 'list' && introducesItems(question, next, source.language))
    return cardOf(front, [next], false)
  if (!isQuestionTitle(question, source.language) || !below.every(isPlainAnswer)) return undefined
  const found = cardOf(front, below, false)
  return found && found.card.back.length <= maxAnswerLength ? found : undefined
}

function isPercentSign(block: RootContent): boolean {
  const [text, ...others] = block.type === 'paragraph' ? block.children : []
  return text?.type === 'text' && text.value === '%' && others.length === 0
}
