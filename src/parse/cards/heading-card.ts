/*
 * ## Pods #card
 *
 * ## What is a pod?
 *
 * ## The four seasons
 */
import type { Heading, RootContent } from 'mdast'
import { type Card, createNode, textOf } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import { hasCardTag, withoutCardTag } from './card-tag.js'
import { introducesItems } from './learned-list.js'
import { isPlainAnswer, maxAnswerLength } from './plain-answer.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Returns the text of a heading that is marked as a card: `## Pods #card`. */
function markedText(heading: Heading, source: Source): string | undefined {
  const title = rawMarkdown(heading.children, source)
  return hasCardTag(title) ? withoutCardTag(title) : undefined
}

/** Reads a heading that is marked as a card, that asks a question with a short answer below it, or that introduces a list to learn. */
export function headingCard(
  heading: Heading,
  siblings: readonly RootContent[],
  index: number,
  source: Source,
): Card | undefined {
  const markedFront = markedText(heading, source)
  const title = textOf(heading)
  const [next] = siblings.slice(index + 1, index + 2)
  const front = markedFront ?? rawMarkdown(heading.children, source)
  const cardOf = (answer: readonly RootContent[], back: string) =>
    createNode('card', combinedPosition([heading, ...answer]), { kind: 'basic', front, back })
  if (markedFront === undefined && next?.type === 'list' && introducesItems(title, next, source.language))
    return cardOf([next], rawMarkdown([next], source))
  if (markedFront === undefined && !isQuestionText(title, source.language)) return undefined
  let end = index + 1
  while (end < siblings.length && siblings[end]?.type !== 'heading') end += 1
  const below = siblings.slice(index + 1, end)
  const back = rawMarkdown(below, source)
  const isAnswer = back.length <= maxAnswerLength && below.every(isPlainAnswer)
  return back === '' || (markedFront === undefined && !isAnswer) ? undefined : cardOf(below, back)
}
