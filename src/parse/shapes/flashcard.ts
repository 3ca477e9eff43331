/*
 * Q: What keeps the state of a swarm?
 * A: A store that the managers replicate.
 *
 * Q: How is one started?
 * A: So:
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
 * The containers that run.
 *
 * A service runs {{c1::replicas}}, and ==the manager== places them.
 */
import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Position } from 'unist'
import { build, type Card, type NotesContent } from '../../tree/index.js'
import { spanOf } from '../code-pieces.js'
import type { Reading, Shape, ShapeContext } from './shape.js'

export const flashcard: Shape = {
  name: 'flashcard',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type === 'paragraph') {
      const question = readQuestion(siblings, index, context)
      if (question) return question
      const nodes = readCloze(node, context) ?? readMarkedLines(node, context)
      return nodes ? { nodes, consumed: 1 } : undefined
    }
    return node?.type === 'list' ? readItems(node, context) : undefined
  },
}

/** The words of a heading that its author marked as a card: `## What is a pod? #card`. */
export function cardHeading(heading: Heading, source: ShapeContext['source']): string | undefined {
  const title = raw(heading.children, source)
  return /^(.*\S)\s+#(?:flash)?cards?$/i.exec(title)?.[1]
}

/** A card from a heading and the blocks below it. */
export function headingCard(
  front: string,
  heading: Heading,
  below: readonly RootContent[],
  source: ShapeContext['source'],
): Card | undefined {
  const back = raw(below, source)
  if (back === '') return undefined
  return build('card', heading.position, { kind: 'basic', front, back })
}

const question = /^(?:\*\*)?(?:Q|F|Question|Frage)(?:\s?\d{1,4})?(?::\*\*|\*\*\s*:|:|\.(?=\s)|：)\s*/i
const answer = /^(?:\*\*)?(?:A|Answer|Antwort)(?:\s?\d{1,4})?(?::\*\*|\*\*\s*:|:|\.(?=\s)|：)\s*/i

/** Whether a line begins a question: `Q: …`. */
export function isQuestion(line: string): boolean {
  return question.test(line)
}

/** Whether a line begins an answer: `A: …`. */
export function isAnswer(line: string): boolean {
  return answer.test(line)
}

/** `Q: … / A: …` in one paragraph, or in two that follow each other. */
function readQuestion(
  siblings: readonly RootContent[],
  index: number,
  { source }: ShapeContext,
): Reading | undefined {
  const node = siblings[index]
  if (node?.type !== 'paragraph') return undefined
  const text = raw(node.children, source)
  if (!question.test(text)) return undefined
  const cards: Card[] = []
  const lines = text.split('\n')
  const positions = linePositions(node, source)
  let from = 0
  let front: string[] | undefined
  let back: string[] | undefined
  const flush = (end = lines.length) => {
    if (front && back)
      cards.push(
        build('card', spanOf(positions.slice(from, end)) ?? node.position, {
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
  const next = siblings[index + 1]
  if (front && !back && next?.type === 'paragraph') {
    const below = raw(next.children, source)
    if (answer.test(below)) {
      back = [below.replace(answer, ''), ...restOfAnswer(below, siblings[index + 2], source)]
      const consumed = back.length > 1 ? 3 : 2
      flush()
      const last = cards.at(-1)
      const position = last && spanOf([last, next])
      if (position) last.position = position
      return { nodes: cards, consumed }
    }
  }
  // A question that nobody answers is prose.
  if (front && !back) return undefined
  const rest = back ? restOfAnswer(back.join('\n'), next, source) : []
  back?.push(...rest)
  flush()
  return cards.length > 0 ? { nodes: cards, consumed: rest.length > 0 ? 2 : 1 } : undefined
}

/** An answer that ends in a colon, or says nothing yet, goes on in the code or list below it. */
function restOfAnswer(text: string, next: RootContent | undefined, source: ShapeContext['source']): string[] {
  const goesOn = next?.type === 'code' || next?.type === 'list' || next?.type === 'table'
  return goesOn && isOpenAnswer(text) ? ['', raw([next], source)] : []
}

/** Whether an answer ends in a colon, or is empty. */
export function isOpenAnswer(text: string): boolean {
  return /[:：]$/.test(text.trimEnd()) || text.replace(answer, '').trim() === ''
}

/** Lines with `::` or `:::`, and `?` or `??` alone on the line between front and back. */
function readMarkedLines(node: Paragraph, { source }: ShapeContext): NotesContent[] | undefined {
  const text = raw(node.children, source)
  const rows = text.split('\n').map((line) => line.trim())
  const middle = rows.findIndex((row) => row === '?' || row === '??')
  if (middle > 0 && middle < rows.length - 1)
    return [
      build('card', node.position, {
        kind: rows[middle] === '??' ? 'reversed' : 'basic',
        front: rows.slice(0, middle).join('\n'),
        back: rows.slice(middle + 1).join('\n'),
      }),
    ]
  const positions = linePositions(node, source)
  const cards = rows.map((row, at) => parted(row, spanOf(positions.slice(at, at + 1)), source))
  return cards.every((card) => card !== undefined) ? cards : undefined
}

/** Code, strong words and links: what stands in them parts no card. */
const marked = /`[^`]*`|\*\*[^*]+\*\*|\[[^[\]]*\]\([^()]*\)/g

/** `front::back`; `std::vector` and `a::b::c` are names of code. */
function parted(
  line: string,
  position: Position | undefined,
  source: ShapeContext['source'],
): Card | undefined {
  const bare = line.replace(marked, (span) => 'x'.repeat(span.length))
  const match = /^([^:]*[^:\s])\s*(:::?)(?!:)\s*([^:\s].*)$/.exec(bare)
  if (!match || /::/.test(match[3] ?? '')) return undefined
  const sign = match[2] ?? ''
  const at = bare.indexOf(sign)
  const front = line.slice(0, at).trim()
  const back = line.slice(at + sign.length).trim()
  const isGlued = !/\s/.test(bare[at - 1] ?? ' ') && !/\s/.test(bare[at + sign.length] ?? ' ')
  // One word on both sides, glued: a name of code where the words are written as code is.
  if (
    isGlued &&
    /^[\w$.]+$/.test(front) &&
    /^[\w$]+(?:[(<.;].*)?$/.test(back) &&
    /[a-z][A-Z]|_|[(<;.]|^std$/.test(`${front} ${back}`)
  )
    return undefined
  // `std::` that is written again and again is a name of code.
  const scope = /[\w$]+$/.exec(front)?.[0]
  if (isGlued && scope !== undefined && isRepeated(`${scope}::`, source.text)) return undefined
  if (/^[\da-f]{0,4}$/i.test(front) || front === '') return undefined
  return build('card', position, { kind: sign === ':::' ? 'reversed' : 'basic', front, back })
}

function isRepeated(words: string, text: string): boolean {
  return text.indexOf(words, text.indexOf(words) + words.length) !== -1
}

const clozes = /\{\{c\d+::.+?\}\}|(?<![=!<>])==(?=\S)(?:(?!==).){1,200}\S?==(?!=)/

/** `{{c1::…}}` and `==…==` hide a part of a sentence. */
function readCloze(node: Paragraph, { source }: ShapeContext): NotesContent[] | undefined {
  const text = raw(node.children, source)
  const words = text.replace(/`[^`]*`/g, '')
  if (!clozes.test(words)) return undefined
  // A term at the start that is then defined is a concept.
  const term = /^==([^=]{1,80})==\s*(?:[-–—:]|is\b|are\b|means\b)\s*(\S.*)$/s.exec(text)
  if (term)
    return [build('concept', node.position, { term: (term[1] ?? '').trim(), aliases: [], children: [node] })]
  return [build('card', node.position, { kind: 'cloze', front: text, back: '' })]
}

/** A list all of whose items are cards of one line. */
function readItems(node: Extract<RootContent, { type: 'list' }>, context: ShapeContext): Reading | undefined {
  const cards = node.children.map((item) => {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph' || rest.length > 0) return undefined
    const [card, ...more] = readMarkedLines(first, context) ?? []
    return card && more.length === 0 ? card : undefined
  })
  return cards.every((card) => card !== undefined) ? { nodes: cards, consumed: 1 } : undefined
}

/** The positions of a paragraph's lines, from its first to its last character each. */
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

/** The Markdown of nodes as written. */
function raw(nodes: readonly { position?: Position | undefined }[], source: ShapeContext['source']): string {
  const span = spanOf(nodes)
  const from = span?.start.offset
  if (!span || from === undefined) return ''
  return source.text
    .slice(from, span.end.offset)
    .replaceAll('\r\n', '\n')
    .replace(/\n[ \t]*(?:>[ \t]?)*/g, '\n')
    .trim()
}
