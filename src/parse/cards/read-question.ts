/*
 * Q: What keeps the state of a swarm?
 * A: A store that the managers replicate.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import { partitionPoint } from '../../ranges/index.js'
import { type Card, createNode } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { lazy } from '../lazy.js'
import { linesToProse } from '../lines-to-prose.js'
import {
  isIncompleteAnswer,
  isQuestion,
  type QuestionMarkers,
  questionMarkers,
  withoutMarker,
} from '../question-markers.js'
import type { ShapeContext, ShapeMatch } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { splitLines } from '../split-lines.js'
import { adjacentBlocks } from './adjacent-blocks.js'
import { isOnlyText } from './is-only-text.js'
import { linePositions, rawMarkdown } from './raw-markdown.js'

/** Reads `Q: … / A: …` in one paragraph, or in two consecutive ones. */
export function readQuestion(
  siblings: readonly RootContent[],
  index: number,
  context: ShapeContext,
): ShapeMatch | undefined {
  const { source } = context
  const node = siblings[index]
  if (node?.type !== 'paragraph') return undefined
  const text = rawMarkdown(node.children, source)
  for (const markers of questionMarkers(text, source)) {
    const match = readMarkedQuestion(node, siblings, index, markers, context)
    if (match) return match
  }
  return undefined
}

function readMarkedQuestion(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
  markers: QuestionMarkers,
  context: ShapeContext,
): ShapeMatch | undefined {
  const { source } = context
  const paragraphs = [node]
  const entries: Entry[] = []
  addLines(entries, node, markers, source)
  let next = siblings[index + 1]
  while (isAnswerOf(entries.at(-1), next, markers, source)) {
    paragraphs.push(next)
    addLines(entries, next, markers, source)
    next = siblings[index + paragraphs.length]
  }
  if (entries.every(({ back }) => back === undefined)) return undefined
  const lastBack = entries.at(-1)?.back
  const rest = lastBack ? restOfAnswer(lastBack.join('\n'), siblings, index + paragraphs.length, source) : []
  if (rest.length > 0) lastBack?.push('', rawMarkdown(rest, source))
  const phrasing = lazy(() => paragraphs.flatMap(({ children }) => splitLines(children, source)))
  return {
    nodes: entries.flatMap(
      (entry) => toCard(entry, node, context) ?? linesToProse(phrasingOf(entry, phrasing()), context),
    ),
    consumed: paragraphs.length + rest.length,
  }
}

interface Line {
  text: string
  position?: Position | undefined
}

function linesOf(paragraph: Paragraph, source: Source): Line[] {
  const positions = linePositions(paragraph, source)
  return rawMarkdown(paragraph.children, source)
    .split('\n')
    .map((text, index) => ({ text, position: positions[index]?.position }))
}

/** A question with its answer, if it has one. */
interface Entry {
  lines: Line[]
  front: string[]
  back?: string[]
}

/** Adds the lines of a paragraph to the questions so far. */
function addLines(
  entries: Entry[],
  paragraph: Paragraph,
  { question, answer }: QuestionMarkers,
  source: Source,
): void {
  for (const line of linesOf(paragraph, source)) {
    const { text } = line
    const entry = entries.at(-1)
    if (question.test(text) || !entry) {
      entries.push({ lines: [line], front: [withoutMarker(text, question)] })
      continue
    }
    entry.lines.push(line)
    if (answer.test(text)) {
      entry.back ??= []
      entry.back.push(withoutMarker(text, answer))
    } else (entry.back ?? entry.front).push(text)
  }
}

/** Whether a block is a paragraph that begins with the answer to an entry. */
function isAnswerOf(
  entry: Entry | undefined,
  block: RootContent | undefined,
  { answer }: QuestionMarkers,
  source: Source,
): block is Paragraph {
  return (
    entry !== undefined &&
    entry.back === undefined &&
    block?.type === 'paragraph' &&
    answer.test(rawMarkdown(block.children, source))
  )
}

function toCard(
  { lines, front, back }: Entry,
  { position }: Paragraph,
  { message }: ShapeContext,
): Card | undefined {
  if (!back) return undefined
  const [question, answer] = [front.join('\n').trim(), back.join('\n').trim()]
  const span = combinedPosition(lines) ?? position
  if (question === '' || answer === '') {
    const missing = question === '' ? 'An answer has no question' : 'A question has no answer'
    message(`${missing}, so there is no card`, 'empty-card', span)
    return undefined
  }
  return createNode('card', span, { kind: 'basic', front: question, back: answer })
}

/** Returns the phrasing content of a question without an answer, which is prose. */
function phrasingOf({ lines }: Entry, phrasing: readonly PhrasingContent[][]): PhrasingContent[][] {
  const span = combinedPosition(lines)
  const indexAt = (offset = 0) =>
    partitionPoint(phrasing, ([first]) => (first?.position?.start.offset ?? 0) < offset)
  return phrasing.slice(indexAt(span?.start.offset), indexAt(span?.end.offset))
}

/** An answer goes on for at most this many blocks. */
const maxBlocks = 10
const announcedTypes = new Set(['code', 'list', 'table', 'math'])

/**
 * Returns the blocks that continue an answer: those up to the next question if they are only text, the code, list, table or formula
 * that it announces, or text without a blank line before it.
 */
function restOfAnswer(
  text: string,
  siblings: readonly RootContent[],
  index: number,
  source: Source,
): readonly RootContent[] {
  for (let end = index; end <= index + maxBlocks; end += 1) {
    const block = siblings[end]
    if (!block) break
    if (block.type === 'paragraph' && isQuestion(rawMarkdown([block], source), source))
      return siblings.slice(index, end)
    if (!isOnlyText(block, source)) break
  }
  const next = siblings[index]
  // `A:` alone is also followed by a paragraph.
  const isAnnounced =
    next && (announcedTypes.has(next.type) || (next.type === 'paragraph' && text.trim() === ''))
  if (isAnnounced && isIncompleteAnswer(text, source)) return [next]
  const adjacent = adjacentBlocks(siblings, index - 1)
  return adjacent.every((block) => isOnlyText(block, source)) ? adjacent : []
}
