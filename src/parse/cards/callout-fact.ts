/*
 * > [!question] How is a boat tied up?
 * > With a rope.
 *
 * > [!definition] Keel
 * > The lowest part of a hull.
 */
import { type Callout, type Card, type Concept, createNode } from '../../tree/index.js'
import type { Source } from '../source.js'
import { isPlainAnswer, maxAnswerLength } from './plain-answer.js'
import { isQuestionText } from './question-text.js'
import { rawMarkdown } from './raw-markdown.js'

/** The word is alike in many languages: `def`, `definition`, `définition`, `definizione`. */
const definition = /^d[eé]f(?:ini\p{L}*)?$/iu
/** A term begins with a letter; `2.1` is the number of a definition. */
const term = /^\p{L}.{1,80}$/u

/** Reads a callout whose title is a question or a term that the text below it answers or defines. */
export function calloutFact(
  { kind, title, children, position }: Callout,
  source: Source,
): Card | Concept | undefined {
  if (title === undefined || children.length === 0 || !children.every(isPlainAnswer)) return undefined
  if (definition.test(kind) && term.test(title))
    return createNode('concept', position, { term: title, aliases: [], children })
  const back = rawMarkdown(children, source)
  return isQuestionText(title, source.language) && back.length <= maxAnswerLength
    ? createNode('card', position, { kind: 'basic', front: title, back })
    : undefined
}
