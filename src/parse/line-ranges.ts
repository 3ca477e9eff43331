/** The lines of a file that a tag or comment applies to. */
import type { Heading, RootContent } from 'mdast'
import { paragraphLines } from './paragraph-lines.js'
import { isAnswer, isIncompleteAnswer, isQuestion } from './question-markers.js'
import type { Source } from './source.js'

/** First and last line, 1-based. */
export interface LineRange {
  from: number
  to: number
}

export function linesOf({ position }: Pick<RootContent, 'position'>): LineRange {
  return { from: position?.start.line ?? 1, to: position?.end.line ?? 1 }
}

/** Returns all lines of a file. */
export function fileLines({ text, position }: Source): LineRange {
  return { from: 1, to: position(text.length, text.length).end.line }
}

/**
 * Returns the lines of a heading and its section, up to the next heading of the same or a higher level.
 *
 * @param lastLine the last line of the siblings' parent
 */
export function sectionLines(siblings: readonly RootContent[], index: number, lastLine: number): LineRange {
  const heading = siblings[index]
  const next = nextSections(siblings).get(index)
  return { from: heading ? linesOf(heading).from : 1, to: next ? linesOf(next).from - 1 : lastLine }
}

const nextSectionsOf = new WeakMap<readonly RootContent[], ReadonlyMap<number, Heading>>()

/** Returns, for the index of each heading, the heading that ends its section. Computed once for all headings of a parent. */
function nextSections(siblings: readonly RootContent[]): ReadonlyMap<number, Heading> {
  const known = nextSectionsOf.get(siblings)
  if (known) return known
  const next = new Map<number, Heading>()
  const open: { index: number; depth: number }[] = []
  siblings.forEach((block, index) => {
    if (block.type !== 'heading') return
    while ((open.at(-1)?.depth ?? 0) >= block.depth) next.set(open.pop()?.index ?? 0, block)
    open.push({ index, depth: block.depth })
  })
  nextSectionsOf.set(siblings, next)
  return next
}

/** Returns the range that a line of a paragraph belongs to: its question and answer, the line itself, or the paragraph. */
export function rangeAtLine(
  siblings: readonly RootContent[],
  index: number,
  line: number,
  source: Source,
): LineRange {
  const paragraph = siblings[index]
  if (paragraph?.type !== 'paragraph') return { from: line, to: line }
  const { isQuestionAndAnswer, isLineByLine, isSingleCard, texts } = paragraphLines(paragraph, source)
  const { from, to } = linesOf(paragraph)
  if (isQuestionAndAnswer) return cardLines(siblings, index, line, source)
  return isLineByLine && !isSingleCard && texts[line - from] !== '' ? { from: line, to: line } : { from, to }
}

/** Returns all lines of a paragraph, including those of a card that begins above it or continues below it. */
export function paragraphRange(siblings: readonly RootContent[], index: number, source: Source): LineRange {
  const paragraph = siblings[index]
  if (!paragraph) return { from: 1, to: 1 }
  const { from, to } = linesOf(paragraph)
  if (paragraph.type !== 'paragraph' || !paragraphLines(paragraph, source).isQuestionAndAnswer)
    return { from, to }
  return {
    from: cardLines(siblings, index, from, source).from,
    to: cardLines(siblings, index, to, source).to,
  }
}

/** Returns the lines of the question and answer that a line of a paragraph belongs to. */
function cardLines(siblings: readonly RootContent[], index: number, line: number, source: Source): LineRange {
  const paragraph = siblings[index]
  if (paragraph?.type !== 'paragraph') return { from: line, to: line }
  const { texts, firstTextRow, questionRows } = paragraphLines(paragraph, source)
  const first = linesOf(paragraph).from
  // Lines of only tags above the first question belong to it.
  const row = Math.max(line - first, firstTextRow)
  const start = questionRows.findLast((at) => at <= row)
  const next = questionRows.find((at) => at > row)
  const from =
    start === undefined
      ? questionLineAbove(siblings, index, source)
      : first + (start === firstTextRow ? 0 : start)
  const to =
    next === undefined ? lastLineOfCard(siblings, index, texts.slice(start ?? 0), source) : first + next - 1
  return { from, to }
}

/** Returns the line of the question in the paragraph above an answer. */
function questionLineAbove(siblings: readonly RootContent[], index: number, source: Source): number {
  const [above, paragraph] = [siblings[index - 1], siblings[index]]
  const question = above?.type === 'paragraph' ? paragraphLines(above, source).questionRows.at(-1) : undefined
  if (above && question !== undefined) return linesOf(above).from + question
  return paragraph ? linesOf(paragraph).from : 1
}

/**
 * Returns the last line of a card. Its answer may be in the next paragraph, or continue in the next block.
 *
 * @param texts the card's lines in this paragraph
 */
function lastLineOfCard(
  siblings: readonly RootContent[],
  index: number,
  texts: readonly string[],
  source: Source,
): number {
  const [paragraph, next] = [siblings[index], siblings[index + 1]]
  const end = paragraph ? linesOf(paragraph).to : 1
  const row = texts.findIndex((text) => isAnswer(text, source))
  if (row === -1) {
    if (next?.type !== 'paragraph') return end
    const below = paragraphLines(next, source)
    const isAnswered = below.isQuestionAndAnswer && !isQuestion(below.texts[below.firstTextRow] ?? '', source)
    return isAnswered ? lastLineOfCard(siblings, index + 1, below.texts, source) : end
  }
  const continuesBelow = next?.type === 'code' || next?.type === 'list' || next?.type === 'table'
  return continuesBelow && isIncompleteAnswer(withoutTrailingTags(texts.slice(row)), source)
    ? linesOf(next).to
    : end
}

function withoutTrailingTags(texts: readonly string[]): string {
  const words = texts.join(' ').split(/\s+/)
  return words.slice(0, words.findLastIndex((word) => !word.startsWith('#')) + 1).join(' ')
}
