/*
 * What is a pod? #card
 * Containers on one machine
 *
 * - The {{cloze kubelet}} starts containers #card
 */
import type { Paragraph, RootContent } from 'mdast'
import { type Card, createNode } from '../../tree/index.js'
import { findClozeMarks } from '../cloze-marks.js'
import { combinedPosition } from '../code-pieces.js'
import type { ShapeContext } from '../shapes/shape.js'
import { answerText } from './answer-text.js'
import { cardKind, hasCardTag, withoutCardTag } from './card-tag.js'
import { rawMarkdown } from './raw-markdown.js'

/** A property of Logseq, on a line of its own: `card-last-score:: 5`. */
const property = /^[\w-]+::(?:\s|$)/

/**
 * Reads a paragraph that begins with a line marked as a card. The lines and blocks below it are the answer.
 *
 * @param blocksBelow returns the blocks of the answer; not called for a text with gaps, which has none
 * @returns the card, and the blocks that are its answer
 */
export function readMarkedCard(
  paragraph: Paragraph,
  blocksBelow: () => readonly RootContent[],
  { source, message }: Pick<ShapeContext, 'source' | 'message'>,
): { card: Card; answer: readonly RootContent[] } | undefined {
  const { start, end } = paragraph.position ?? {}
  if (!/#(?:flash)?card/i.test(source.text.slice(start?.offset, end?.offset))) return undefined
  const [first = '', ...others] = rawMarkdown(paragraph.children, source).split('\n')
  if (!hasCardTag(first.trim())) return undefined
  const front = withoutCardTag(first.trim())
  const lines = others.filter((line) => !property.test(line.trim()))
  if (findClozeMarks(front).length > 0) {
    const text = [front, ...lines].join('\n')
    return {
      card: createNode('card', paragraph.position, { kind: 'cloze', front: text, back: '' }),
      answer: [],
    }
  }
  const below = blocksBelow()
  const back = answerText(lines, below, source)
  if (back === '') {
    message('A marked question has no answer, so there is no card', 'empty-card', paragraph.position)
    return undefined
  }
  const position = combinedPosition([paragraph, ...below])
  return { card: createNode('card', position, { kind: cardKind(first.trim()), front, back }), answer: below }
}
