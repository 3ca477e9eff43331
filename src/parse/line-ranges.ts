/** Which lines of a file a tag or a comment is about. */
import type { RootContent } from 'mdast'
import { paragraphLines } from './paragraph-lines.js'
import { isAnswer, isOpenAnswer, isQuestion } from './shapes/flashcard.js'
import type { Source } from './source.js'

/** First and last line, 1-based. */
export interface LineRange {
  from: number
  to: number
}

export function linesOf({ position }: Pick<RootContent, 'position'>): LineRange {
  return { from: position?.start.line ?? 1, to: position?.end.line ?? 1 }
}

/** All lines of a file. */
export function fileLines({ text, position }: Source): LineRange {
  return { from: 1, to: position(text.length, text.length).end.line }
}

/**
 * A heading and what stands below it, to the next heading of its level or a higher one.
 *
 * @param lastLine of what the siblings are in
 */
export function sectionLines(siblings: readonly RootContent[], index: number, lastLine: number): LineRange {
  const heading = siblings[index]
  const depth = heading?.type === 'heading' ? heading.depth : 6
  const next = siblings.find((block, at) => at > index && block.type === 'heading' && block.depth <= depth)
  return { from: heading ? linesOf(heading).from : 1, to: next ? linesOf(next).from - 1 : lastLine }
}

/** What a line of a paragraph is about: the question and answer that it is in, the line itself, or the paragraph. */
export function rangeAtLine(
  siblings: readonly RootContent[],
  index: number,
  line: number,
  source: Source,
): LineRange {
  const paragraph = siblings[index]
  if (paragraph?.type !== 'paragraph') return { from: line, to: line }
  const { isDialog, isLineByLine, isOneCard, texts } = paragraphLines(paragraph, source)
  const { from, to } = linesOf(paragraph)
  if (isDialog) return cardLines(siblings, index, line, source)
  return isLineByLine && !isOneCard && texts[line - from] !== '' ? { from: line, to: line } : { from, to }
}

/** All lines of a paragraph, with those of a card that begins above it or goes on below it. */
export function paragraphRange(siblings: readonly RootContent[], index: number, source: Source): LineRange {
  const paragraph = siblings[index]
  if (!paragraph) return { from: 1, to: 1 }
  const { from, to } = linesOf(paragraph)
  if (paragraph.type !== 'paragraph' || !paragraphLines(paragraph, source).isDialog) return { from, to }
  return {
    from: cardLines(siblings, index, from, source).from,
    to: cardLines(siblings, index, to, source).to,
  }
}

/** The lines of the question and answer that a line of a paragraph is in. */
function cardLines(siblings: readonly RootContent[], index: number, line: number, source: Source): LineRange {
  const paragraph = siblings[index]
  if (paragraph?.type !== 'paragraph') return { from: line, to: line }
  const { texts, head, questions } = paragraphLines(paragraph, source)
  const first = linesOf(paragraph).from
  // Tags on lines of their own above the first question belong to it.
  const row = Math.max(line - first, head)
  const start = questions.findLast((at) => at <= row)
  const next = questions.find((at) => at > row)
  const from =
    start === undefined ? questionAbove(siblings, index, source) : first + (start === head ? 0 : start)
  const to =
    next === undefined ? endOfCard(siblings, index, texts.slice(start ?? 0), source) : first + next - 1
  return { from, to }
}

/** The line of the question above an answer that is a paragraph of its own. */
function questionAbove(siblings: readonly RootContent[], index: number, source: Source): number {
  const [above, paragraph] = [siblings[index - 1], siblings[index]]
  const question = above?.type === 'paragraph' ? paragraphLines(above, source).questions.at(-1) : undefined
  if (above && question !== undefined) return linesOf(above).from + question
  return paragraph ? linesOf(paragraph).from : 1
}

/**
 * The last line of a card: its answer may stand in the next paragraph, or go on in the next block.
 *
 * @param texts its lines in this paragraph
 */
function endOfCard(
  siblings: readonly RootContent[],
  index: number,
  texts: readonly string[],
  source: Source,
): number {
  const [paragraph, next] = [siblings[index], siblings[index + 1]]
  const end = paragraph ? linesOf(paragraph).to : 1
  const row = texts.findIndex(isAnswer)
  if (row === -1) {
    if (next?.type !== 'paragraph') return end
    const below = paragraphLines(next, source)
    const isAnswered = below.isDialog && !isQuestion(below.texts[below.head] ?? '')
    return isAnswered ? endOfCard(siblings, index + 1, below.texts, source) : end
  }
  const goesOn = next?.type === 'code' || next?.type === 'list' || next?.type === 'table'
  return goesOn && isOpenAnswer(withoutTagsAtEnd(texts.slice(row))) ? linesOf(next).to : end
}

function withoutTagsAtEnd(texts: readonly string[]): string {
  const words = texts.join(' ').split(/\s+/)
  return words.slice(0, words.findLastIndex((word) => !word.startsWith('#')) + 1).join(' ')
}
