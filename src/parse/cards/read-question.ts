/*
 * Q: What keeps the state of a swarm?
 * A: A store that the managers replicate.
 */
import type { Paragraph, RootContent } from 'mdast'
import { type Card, createNode } from '../../tree/index.js'
import { combinedPosition } from '../code-pieces.js'
import { isIncompleteAnswer, type QuestionMarkers, questionMarkers } from '../question-markers.js'
import type { ShapeContext, ShapeMatch } from '../shapes/shape.js'
import type { Source } from '../source.js'
import { linePositions, rawMarkdown } from './raw-markdown.js'

/** Reads `Q: … / A: …` in one paragraph, or in two consecutive ones. */
export function readQuestion(
  siblings: readonly RootContent[],
  index: number,
  { source }: ShapeContext,
): ShapeMatch | undefined {
  const node = siblings[index]
  if (node?.type !== 'paragraph') return undefined
  const text = rawMarkdown(node.children, source)
  for (const markers of questionMarkers(text, source)) {
    const match = readMarkedQuestion(node, text, siblings.slice(index + 1, index + 3), markers, source)
    if (match) return match
  }
  return undefined
}

function readMarkedQuestion(
  node: Paragraph,
  text: string,
  [next, afterNext]: readonly RootContent[],
  { question, answer }: QuestionMarkers,
  source: Source,
): ShapeMatch | undefined {
  const cards: Card[] = []
  const lines = text.split('\n')
  const positions = linePositions(node, source)
  let from = 0
  let front: string[] | undefined
  let back: string[] | undefined
  const flush = (end = lines.length) => {
    if (front && back)
      cards.push(
        createNode('card', combinedPosition(positions.slice(from, end)) ?? node.position, {
          kind: 'basic',
          front: front.join('\n'),
          back: back.join('\n').trim(),
        }),
      )
    front = undefined
    back = undefined
  }
  for (const [at, line] of lines.entries()) {
    if (question.test(line)) {
      flush(at)
      from = at
      front = [line.replace(question, '')]
    } else if (answer.test(line) && front) back = [line.replace(answer, '')]
    else (back ?? front)?.push(line)
  }
  if (front && !back && next?.type === 'paragraph') {
    const below = rawMarkdown(next.children, source)
    if (answer.test(below)) {
      back = [below.replace(answer, ''), ...restOfAnswer(below, afterNext, source)]
      const consumed = back.length > 1 ? 3 : 2
      flush()
      const last = cards.at(-1)
      const position = last && combinedPosition([last, next])
      if (position) last.position = position
      return { nodes: cards, consumed }
    }
  }
  // A question without an answer is prose.
  if (front && !back) return undefined
  const rest = back ? restOfAnswer(back.join('\n'), next, source) : []
  back?.push(...rest)
  flush()
  return cards.length > 0 ? { nodes: cards, consumed: rest.length > 0 ? 2 : 1 } : undefined
}

/** Returns the code, list or table that continues an incomplete answer. */
function restOfAnswer(text: string, next: RootContent | undefined, source: Source): string[] {
  const continuesBelow = next?.type === 'code' || next?.type === 'list' || next?.type === 'table'
  return continuesBelow && isIncompleteAnswer(text, source) ? ['', rawMarkdown([next], source)] : []
}
