/*
 * ![Parts of Docker](images/parts.svg)
 *
 * To inspect it, use:
 *
 * `docker network inspect ingress`
 *
 * `docker ps` - lists containers
 * `docker ps -a` - lists all of them
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { createNode, type NotesContent } from '../../tree/index.js'
import { blockDescription } from '../block-description.js'
import { startsWithOption } from '../classify/index.js'
import { combinedPosition, unwrapInlineCode } from '../code-pieces.js'
import { readConcepts } from '../concept.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { type LineEntry, readLineEntry } from '../line-entry.js'
import { readOption } from '../option.js'
import { plainText } from '../plain-text.js'
import type { Shape, ShapeContext } from './shape.js'

export const paragraph: Shape = {
  name: 'paragraph',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'paragraph') return undefined
    const nodes =
      readFigures(node) ??
      readLines(node, blockDescription(siblings, index), endsWithColon(siblings[index - 1]), context) ??
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
          createNode('figure', child.position, {
            url: child.url,
            alt: child.alt ?? '',
            title: child.title ?? undefined,
          }),
        ]
      : [],
  )
}

/** Reads a paragraph in which each line is a command, an option or a shortcut, with or without a description. */
function readLines(
  node: Paragraph,
  description: string | undefined,
  isAnnounced: boolean,
  context: ShapeContext,
): NotesContent[] | undefined {
  const [first] = node.children
  // `**List them**:` and the code on the next line belong together.
  const whole = first && !unwrapInlineCode(first) ? readLineEntry(node.children, context.source) : undefined
  const entries = whole?.isCode
    ? [whole]
    : splitLines(node.children, context).map((line) => readLineEntry(line, context.source))
  // Code followed by text without punctuation is part of a sentence.
  if (!entries.every((entry) => entry !== undefined && isRecognizedLine(entry))) return undefined
  const lineEntries = entries.filter((entry) => entry !== undefined)
  const options = readOptions(lineEntries, context)
  if (options) return options
  // A line without code formatting can only be a command if the paragraph above announces it.
  const isAnnouncedLine = lineEntries.length === 1 && isAnnounced && lineEntries[0]?.separator === 'none'
  const isUniformlyDescribed =
    lineEntries.length > 1 && lineEntries.every(({ separator }) => separator === 'mark')
  if (!lineEntries.every(({ isCode }) => isCode) && !isAnnouncedLine && !isUniformlyDescribed)
    return undefined
  const isAlone = lineEntries.length === 1 && lineEntries[0]?.separator === 'none'
  const pieces = lineEntries.flatMap((entry) => entry.pieces.map((piece) => ({ piece, entry })))
  const commands = context.createCommands(
    pieces.map(({ piece, entry }) => ({
      text: piece.value,
      place: !entry.isCode ? 'plain-item' : isAlone ? 'lone-code' : 'item-code',
      isUniformlyDescribed,
      isDescribed: entry.description !== undefined || description !== undefined,
      description: entry.description ?? (pieces.length === 1 ? description : undefined),
      page: entry.page,
      position: piece.position,
    })),
    'paragraph',
  )
  const nodes = pieces.flatMap(({ piece, entry }, at): NotesContent[] => {
    const keys = readKeys(piece.value)
    if (keys && areUnambiguousKeys(keys) && entry.description !== undefined)
      return [
        createNode('shortcut', piece.position, { keys, description: entry.description, page: entry.page }),
      ]
    const command = commands[at]
    return command ? [command] : []
  })
  return nodes.length > 0 && nodes.length === pieces.length ? nodes : undefined
}

function isRecognizedLine({ separator, isCode, pieces }: LineEntry): boolean {
  if (separator === 'space') return false
  return (
    isCode ||
    separator === 'none' ||
    pieces.every(({ value }) => startsWithOption(value) || /^[a-z!~./]/.test(value))
  )
}

/** Whether the block above is a paragraph that ends in a colon. */
function endsWithColon(previous: RootContent | undefined): boolean {
  return previous?.type === 'paragraph' && /[:：]$/.test(plainText(previous))
}

/** Reads lines of options, which belong to the command above. */
function readOptions(entries: readonly LineEntry[], context: ShapeContext): NotesContent[] | undefined {
  const pieces = entries.flatMap((entry) => entry.pieces)
  if (pieces.length === 0 || !pieces.every(({ value }) => startsWithOption(value))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  for (const { pieces: names, description } of entries) {
    const value = names.map((piece) => piece.value).join(', ')
    owner.children.push(readOption(value, owner.syntax, combinedPosition(names), description))
  }
  return []
}

/** Splits a paragraph into its lines. */
function splitLines(nodes: readonly PhrasingContent[], { source }: ShapeContext): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) lines.push([])
    else if (node.type !== 'text' || !node.value.includes('\n')) lines.at(-1)?.push(node)
    else {
      const from = node.position?.start.offset
      const raw = from === undefined ? '' : source.text.slice(from, node.position?.end.offset)
      let at = 0
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        const found = raw.indexOf(value, at)
        const position =
          from === undefined || found === -1
            ? node.position
            : source.position(from + found, from + found + value.length)
        at = Math.max(found, at) + value.length
        if (value !== '') lines.at(-1)?.push({ type: 'text', value, ...(position ? { position } : {}) })
      })
    }
  }
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
}
