/*
 * ![Parts of Docker](images/parts.svg)
 *
 * To see more of it, use:
 *
 * `docker network inspect ingress`
 *
 * `docker ps` - lists containers
 * `docker ps -a` - lists all of them
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { build, type NotesContent } from '../../tree/index.js'
import { dressedCode, spanOf } from '../code-pieces.js'
import { readCommandLine } from '../command-line.js'
import { readConcepts } from '../concept.js'
import { isOptionAlone } from '../evidence/index.js'
import { introduction } from '../introduction.js'
import { areSureKeys, readKeys } from '../keys.js'
import { readOption } from '../option.js'
import { type Phrase, readPhrase } from '../phrase.js'
import { plainText } from '../plain-text.js'
import type { Shape, ShapeContext } from './shape.js'

export const paragraph: Shape = {
  name: 'paragraph',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'paragraph') return undefined
    const nodes =
      readFigures(node) ??
      readLines(node, introduction(siblings, index), isAnnounced(siblings[index - 1]), context) ??
      readConcepts(node, context.source)
    return nodes ? { nodes, consumed: 1 } : undefined
  },
}

function readFigures(node: Paragraph): NotesContent[] | undefined {
  const isPicture = ({ type }: RootContent) => type === 'image'
  const isSpace = (child: RootContent) => child.type === 'text' && child.value.trim() === ''
  if (!node.children.some(isPicture) || !node.children.every((child) => isPicture(child) || isSpace(child)))
    return undefined
  return node.children.flatMap((child) =>
    child.type === 'image'
      ? [
          build('figure', child.position, {
            url: child.url,
            alt: child.alt ?? '',
            title: child.title ?? undefined,
          }),
        ]
      : [],
  )
}

/** A paragraph each of whose lines is about a piece of code: a command, an option, keys. */
function readLines(
  node: Paragraph,
  introduced: string | undefined,
  announced: boolean,
  context: ShapeContext,
): NotesContent[] | undefined {
  const [first] = node.children
  // `**List them**:` and the code on the next line are one.
  const whole = first && !dressedCode(first) ? readPhrase(node.children, context.source) : undefined
  const phrases = whole?.isCode
    ? [whole]
    : lines(node.children, context).map((line) => readPhrase(line, context.source))
  // Code followed by words without a mark is a sentence about it.
  if (!phrases.every((phrase) => phrase !== undefined && isNoted(phrase))) return undefined
  const read = phrases.filter((phrase) => phrase !== undefined)
  const options = readOptions(read, context)
  if (options) return options
  // Without code marks a line is a command only where the words above announce it.
  const isLine = read.length === 1 && announced && read[0]?.separator === 'none'
  const isInForm = read.length > 1 && read.every(({ separator }) => separator === 'mark')
  if (!read.every(({ isCode }) => isCode) && !isLine && !isInForm) return undefined
  const isAlone = read.length === 1 && read[0]?.separator === 'none'
  const pieces = read.flatMap((phrase) => phrase.pieces.map((piece) => ({ piece, phrase })))
  const verdicts = context.areCommands(
    pieces.map(({ piece, phrase }) => ({
      text: piece.value,
      place: !phrase.isCode ? 'plain-item' : isAlone ? 'lone-code' : 'item-code',
      isInForm,
      isDescribed: phrase.description !== undefined || introduced !== undefined,
      position: piece.position,
    })),
  )
  const nodes = pieces.flatMap(({ piece, phrase }, at): NotesContent[] => {
    const keys = readKeys(piece.value)
    if (keys && areSureKeys(keys) && phrase.description !== undefined)
      return [build('shortcut', piece.position, { keys, description: phrase.description, page: phrase.page })]
    if (!verdicts[at]) return []
    return [
      build('command', piece.position, {
        value: piece.value,
        syntax: readCommandLine(piece.value, piece.position, context.source),
        description: phrase.description ?? (pieces.length === 1 ? introduced : undefined),
        page: phrase.page,
        origin: 'paragraph',
        children: [],
      }),
    ]
  })
  return nodes.length > 0 && nodes.length === pieces.length ? nodes : undefined
}

function isNoted({ separator, isCode, pieces }: Phrase): boolean {
  if (separator === 'space') return false
  return (
    isCode ||
    separator === 'none' ||
    pieces.every(({ value }) => isOptionAlone(value) || /^[a-z!~./]/.test(value))
  )
}

/** Words that end in a colon stand above. */
function isAnnounced(previous: RootContent | undefined): boolean {
  return previous?.type === 'paragraph' && /[:：]$/.test(plainText(previous))
}

/** Lines of options belong to the command noted above. */
function readOptions(phrases: readonly Phrase[], context: ShapeContext): NotesContent[] | undefined {
  const pieces = phrases.flatMap((phrase) => phrase.pieces)
  if (pieces.length === 0 || !pieces.every(({ value }) => isOptionAlone(value))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  for (const { pieces: names, description } of phrases) {
    const value = names.map((piece) => piece.value).join(', ')
    owner.children.push(readOption(value, owner.syntax, spanOf(names), description))
  }
  return []
}

/** The lines of a paragraph, as its author broke them. */
function lines(nodes: readonly PhrasingContent[], { source }: ShapeContext): PhrasingContent[][] {
  const parted: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) parted.push([])
    else if (node.type !== 'text' || !node.value.includes('\n')) parted.at(-1)?.push(node)
    else {
      const from = node.position?.start.offset
      const raw = from === undefined ? '' : source.text.slice(from, node.position?.end.offset)
      let at = 0
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) parted.push([])
        const found = raw.indexOf(value, at)
        const position =
          from === undefined || found === -1
            ? node.position
            : source.position(from + found, from + found + value.length)
        at = Math.max(found, at) + value.length
        if (value !== '') parted.at(-1)?.push({ type: 'text', value, ...(position ? { position } : {}) })
      })
    }
  }
  return parted.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}
