/*
 * Q: What keeps the state of a swarm?
 * A: A store that the managers replicate.
 *
 * Q: How do you start one?
 * A: Like this:
 *
 * ```sh
 * docker swarm init
 * ```
 *
 * port of the registry::5000
 * image:::what a container is started from
 *
 * What does `docker ps` show?
 * ?
 * Running containers.
 *
 * A service runs {{c1::replicas}}, and ==the manager== places them.
 */
import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from 'unist'
import { type Card, createNode, type NotesContent } from '../../tree/index.js'
import { findClozeMarks } from '../cloze-marks.js'
import { combinedPosition } from '../code-pieces.js'
import { isIncompleteAnswer, type QuestionMarkers, questionMarkers } from '../question-markers.js'
import type { Shape, ShapeContext, ShapeMatch } from './shape.js'

export const flashcard: Shape = {
  name: 'flashcard',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type === 'paragraph') {
      const question = readQuestion(siblings, index, context)
      if (question) return question
      const nodes = readCloze(node, context) ?? readSeparatedCards(node, context)
      return nodes ? { nodes, consumed: 1 } : undefined
    }
    return node?.type === 'list' ? readItems(node, context) : undefined
  },
}

/** Returns the text of a heading that is marked as a card: `## What is a pod? #card`. */
export function cardHeadingText(heading: Heading, source: ShapeContext['source']): string | undefined {
  const title = rawMarkdown(heading.children, source)
  return /^(.*\S)\s+#(?:flash)?cards?$/i.exec(title)?.[1]
}

/** Builds a card from a heading and the blocks below it; returns `undefined` if there are none. */
export function headingCard(
  front: string,
  heading: Heading,
  below: readonly RootContent[],
  source: ShapeContext['source'],
): Card | undefined {
  const back = rawMarkdown(below, source)
  if (back === '') return undefined
  return createNode('card', heading.position, { kind: 'basic', front, back })
}

/** Reads `Q: … / A: …` in one paragraph, or in two consecutive ones. */
function readQuestion(
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
  source: ShapeContext['source'],
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
function restOfAnswer(text: string, next: RootContent | undefined, source: ShapeContext['source']): string[] {
  const continuesBelow = next?.type === 'code' || next?.type === 'list' || next?.type === 'table'
  return continuesBelow && isIncompleteAnswer(text, source) ? ['', rawMarkdown([next], source)] : []
}

/** Reads lines with `::` or `:::`, or one card with a `?` or `??` line between front and back. */
function readSeparatedCards(node: Paragraph, { source }: ShapeContext): NotesContent[] | undefined {
  const text = rawMarkdown(node.children, source)
  const rows = text.split('\n').map((line) => line.trim())
  const middle = rows.findIndex((row) => row === '?' || row === '??')
  if (middle > 0 && middle < rows.length - 1)
    return [
      createNode('card', node.position, {
        kind: rows[middle] === '??' ? 'reversed' : 'basic',
        front: rows.slice(0, middle).join('\n'),
        back: rows.slice(middle + 1).join('\n'),
      }),
    ]
  const positions = linePositions(node, source)
  const cards = rows.map((row, at) =>
    readInlineCard(row, combinedPosition(positions.slice(at, at + 1)), source),
  )
  return cards.every((card) => card !== undefined) ? cards : undefined
}

/** Code, bold text and links, in which `::` isn't a separator. */
const inlineMarkup = /`[^`]*`|\*\*[^*]+\*\*|\[[^[\]]*\]\([^()]*\)/g

/** Reads `front::back`, but not identifiers such as `std::vector` and `a::b::c`. */
function readInlineCard(
  line: string,
  position: Position | undefined,
  source: ShapeContext['source'],
): Card | undefined {
  const bare = line.replace(inlineMarkup, (span) => 'x'.repeat(span.length))
  const match = /^([^:]*[^:\s])\s*(:::?)(?!:)\s*([^:\s].*)$/.exec(bare)
  if (!match || /::/.test(match[3] ?? '')) return undefined
  const separator = match[2] ?? ''
  const at = bare.indexOf(separator)
  const front = line.slice(0, at).trim()
  const back = line.slice(at + separator.length).trim()
  const isUnspaced = !/\s/.test(bare[at - 1] ?? ' ') && !/\s/.test(bare[at + separator.length] ?? ' ')
  // One word on each side, without spaces: an identifier if the words look like code.
  if (
    isUnspaced &&
    /^[\w$.]+$/.test(front) &&
    /^[\w$]+(?:[(<.;].*)?$/.test(back) &&
    /[a-z][A-Z]|_|[(<;.]|^std$/.test(`${front} ${back}`)
  )
    return undefined
  // A scope that is repeated in the file, such as `std::`, is part of an identifier.
  const scope = /[\w$]+$/.exec(front)?.[0]
  if (isUnspaced && scope !== undefined && isRepeated(`${scope}::`, source.text)) return undefined
  if (/^[\da-f]{0,4}$/i.test(front) || front === '') return undefined
  return createNode('card', position, { kind: separator === ':::' ? 'reversed' : 'basic', front, back })
}

function isRepeated(part: string, text: string): boolean {
  return text.indexOf(part, text.indexOf(part) + part.length) !== -1
}

/** Reads a sentence with parts to hide: `{{c1::…}}` or `==…==`. */
function readCloze(node: Paragraph, { source }: ShapeContext): NotesContent[] | undefined {
  const text = rawMarkdown(node.children, source)
  if (findClozeMarks(text).length === 0) return undefined
  // A term that is defined right after it is a concept.
  const term = /^==([^=]{1,80})==\s*(?:[-–—:]|is\b|are\b|means\b)\s*(\S.*)$/s.exec(text)
  if (term)
    return [
      createNode('concept', node.position, { term: (term[1] ?? '').trim(), aliases: [], children: [node] }),
    ]
  return [createNode('card', node.position, { kind: 'cloze', front: text, back: '' })]
}

/** Reads a list in which each item is a one-line card. */
function readItems(
  node: Extract<RootContent, { type: 'list' }>,
  context: ShapeContext,
): ShapeMatch | undefined {
  const cards = node.children.map((item) => {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph' || rest.length > 0) return undefined
    const [card, ...more] = readSeparatedCards(first, context) ?? []
    return card && more.length === 0 ? card : undefined
  })
  return cards.every((card) => card !== undefined) ? { nodes: cards, consumed: 1 } : undefined
}

/** Returns the position of each line of a paragraph, without the white space around it. */
function linePositions({ position }: Paragraph, source: ShapeContext['source']): { position: Position }[] {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (!position || from === undefined || to === undefined) return []
  const text = source.text.slice(from, to)
  if (!/[\r\n]/.test(text)) return [{ position }]
  return [...text.matchAll(/(?<=^|\n)([ \t]*(?:>[ \t]?)*)[^\r\n]*/g)].map(
    ({ 0: line, 1: marks = '', index }) => {
      const start = from + index + marks.length
      return { position: source.position(start, Math.max(start, from + index + line.trimEnd().length)) }
    },
  )
}

/** Returns the Markdown source of nodes, without quote markers. */
function rawMarkdown(
  nodes: readonly { position?: Position | undefined }[],
  source: ShapeContext['source'],
): string {
  const span = combinedPosition(nodes)
  const from = span?.start.offset
  if (!span || from === undefined) return ''
  return source.text
    .slice(from, span.end.offset)
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]*(?:>[ \t]?)*/g, '\n')
    .trim()
}
