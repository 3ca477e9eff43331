import type { Paragraph } from 'mdast'
import { type Card, createNode } from '../../tree/index.js'
import type { Source } from '../source.js'
import { maxAnswerLength } from './plain-answer.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** Reads an item that begins with a question: `Why is the sky blue? Air scatters blue light.` */
export function readPlainQuestion(paragraph: Paragraph, source: Source): Card | undefined {
  const text = rawMarkdown(paragraph.children, source)
  const [, front = '', back = ''] = /^([^?？]{4,150}[?？])\s+(\S.*)$/s.exec(text) ?? []
  if (!isQuestionText(front, source.language) || back.length > maxAnswerLength || /[?？]/.test(back))
    return undefined
  return createNode('card', paragraph.position, { kind: 'basic', front, back })
}
