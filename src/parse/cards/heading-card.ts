/*
 * ## Pods #card
 *
 * ## What is a pod?
 */
import type { Heading, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Card, createNode } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import type { Source } from '../source.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Returns the text of a heading that is marked as a card: `## Pods #card`. */
function markedText(heading: Heading, source: Source): string | undefined {
  const title = rawMarkdown(heading.children, source)
  return /^(.*\S)\s+#(?:flash)?cards?$/i.exec(title)?.[1]
}

/** An answer to a question in a heading is at most this long; a longer text is an article about it. */
const maxAnswerLength = 400

/** Reads a heading that is marked as a card, or that asks a question with a short answer below it. */
export function headingCard(
  heading: Heading,
  siblings: readonly RootContent[],
  index: number,
  source: Source,
): Card | undefined {
  const markedFront = markedText(heading, source)
  if (markedFront === undefined && !isQuestionText(textOf(heading), source.language)) return undefined
  let end = index + 1
  while (end < siblings.length && siblings[end]?.type !== 'heading') end += 1
  const below = siblings.slice(index + 1, end)
  const back = rawMarkdown(below, source)
  const isAnswer = back.length <= maxAnswerLength && below.every(isPlainAnswer)
  if (back === '' || (markedFront === undefined && !isAnswer)) return undefined
  const front = markedFront ?? rawMarkdown(heading.children, source)
  return createNode('card', combinedPosition([heading, ...below]), { kind: 'basic', front, back })
}

/** Whether a block is a paragraph or a list without blocks in it. What is in other blocks is read on its own. */
function isPlainAnswer(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every(({ children }) => children.every(({ type }) => type === 'paragraph'))
  return block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image')
}
