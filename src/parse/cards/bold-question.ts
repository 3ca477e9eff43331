/*
 * **What is a mast?** It carries the sails.
 */
import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Card, createNode } from '../../tree/index.js'
import type { Source } from '../source.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Reads a paragraph that begins with a question in bold and goes on with its answer. */
export function readBoldQuestion(paragraph: Paragraph, source: Source): Card | undefined {
  const [question, ...answer] = paragraph.children
  if (question?.type !== 'strong' || !isQuestionText(textOf(question), source.language)) return undefined
  const back = rawMarkdown(answer, source)
  if (!/[\p{L}\p{N}]/u.test(back)) return undefined
  return createNode('card', paragraph.position, {
    kind: 'basic',
    front: rawMarkdown(question.children, source),
    back,
  })
}
