/*
 * **What is a mast?** It carries the sails.
 *
 * **What is a keel?**
 *
 * It keeps the ship upright.
 */
import type { Paragraph, RootContent, Strong } from 'mdast'
import { type Card, createNode, textOf } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { questionMarkers, withoutMarker } from '../question-markers.js'
import type { Source } from '../source.js'
import { isPlainAnswer, maxAnswerLength } from './plain-answer.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Reads a question in bold that is a paragraph of its own, with a paragraph or list below it that answers it. */
export function readQuestionAbove(
  [paragraph, answer, next]: readonly (RootContent | undefined)[],
  source: Source,
): Card | undefined {
  if (paragraph?.type !== 'paragraph' || !answer || !isPlainAnswer(answer)) return undefined
  const [question, ...others] = paragraph.children
  const isQuestion = question?.type === 'strong' && isQuestionText(textOf(question), source.language)
  const back = rawMarkdown([answer], source)
  if (!isQuestion || others.length > 0 || back.length > maxAnswerLength || endsInColon(back)) return undefined
  // With more below it, this is the beginning of an article.
  if (next?.type === 'code' || next?.type === 'table') return undefined
  return createNode('card', combinedPosition([paragraph, answer]), {
    kind: 'basic',
    front: questionIn(question, source),
    back,
  })
}

function endsInColon(text: string): boolean {
  return /[:：]\s*$/.test(text)
}

/** Reads a paragraph that begins with a question in bold and goes on with its answer. */
export function readBoldQuestion(paragraph: Paragraph, source: Source): Card | undefined {
  const [question, ...answer] = paragraph.children
  if (question?.type !== 'strong' || !isQuestionText(textOf(question), source.language)) return undefined
  const back = rawMarkdown(answer, source)
  if (!/[\p{L}\p{N}]/u.test(back)) return undefined
  return createNode('card', paragraph.position, {
    kind: 'basic',
    front: questionIn(question, source),
    back,
  })
}

/** Returns a question in bold without its marker: `**Q: What is a mast?**`. */
function questionIn({ children }: Strong, source: Source): string {
  const text = rawMarkdown(children, source)
  const [markers] = questionMarkers(text, source)
  return markers ? withoutMarker(text, markers.question) : text
}
