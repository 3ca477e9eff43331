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
import { readAbbreviationDefinition } from '../abbreviation-definition.js'
import { readBareKeys } from '../bare-keys.js'
import { blockDescription } from '../block-description.js'
import { startsWithOption } from '../classify/index.js'
import { combinedPosition, type TextPiece, unwrapInlineCode } from '../code-pieces.js'
import { readCommandsInParagraph } from '../commands-below-text.js'
import { readConcepts } from '../concept.js'
import { isConnection } from '../connecting-words.js'
import { createGroupedCommands } from '../create-grouped-commands.js'
import { readHeadingDefinition } from '../heading-definition.js'
import { endsWithColon } from '../introducing-sentence.js'
import { isKeyList, listedKeys } from '../key-list.js'
import { areUnambiguousKeys, readKeys } from '../keys.js'
import { type LineEntry, piecesOfEntry, readLineEntry } from '../line/index.js'
import { readEachLine } from '../lines-to-prose.js'
import { type LineUnit, readMixedLines } from '../mixed-lines.js'
import { readOption } from '../option.js'
import { plainText } from '../plain-text.js'
import { splitLines } from '../split-lines.js'
import type { Shape, ShapeContext } from './shape.js'

export const paragraph: Shape = {
  name: 'paragraph',
  read(siblings, index, context) {
    const node = siblings[index]
    if (node?.type !== 'paragraph') return undefined
    const nodes =
      readFigures(node) ??
      readBareKeys(node, siblings, index) ??
      readLines(node, blockDescription(siblings, index), endsWithColon(siblings[index - 1]), context) ??
      readCommandsInParagraph(node, context) ??
      readLineByLine(node, context) ??
      readConcepts(node, context) ??
      readAbbreviationDefinition(node, context) ??
      readHeadingDefinition(siblings, index, context)
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
  const lines = splitLines(node.children, context.source)
  const ownEntries = lines.map((line) => readLineEntry(line, context.source))
  const whole = readAsOneLine(node, ownEntries, context)
  const entries = whole ? [whole] : ownEntries
  // Code followed by text without punctuation is part of a sentence.
  if (!entries.every((entry) => entry !== undefined && isRecognizedLine(entry))) return undefined
  const lineEntries = entries.filter((entry) => entry !== undefined)
  const options = readOptions(lineEntries, context)
  if (options) return options
  // A line without code formatting can only be a command if the paragraph above announces it.
  const isAnnouncedLine = lineEntries.length === 1 && isAnnounced && lineEntries[0]?.separator === 'none'
  const describedCount = lineEntries.filter(({ separator }) => separator === 'mark').length
  const isUniformlyDescribed = lineEntries.length > 1 && describedCount === lineEntries.length
  const isMostlyDescribed = isUniformlyDescribed || describedCount > 2
  if (!lineEntries.every(({ isCode }) => isCode) && !isAnnouncedLine && !isMostlyDescribed) return undefined
  const isAlone = lineEntries.length === 1 && lineEntries[0]?.separator === 'none'
  const pieces = lineEntries.flatMap((entry) => entry.pieces.map((piece) => ({ piece, entry })))
  const commands = context.createCommands(
    lineEntries.flatMap((entry) =>
      piecesOfEntry(entry, isUniformlyDescribed).map((piece) => ({
        ...piece,
        place: isAlone && entry.isCode && !entry.bold ? 'lone-code' : piece.place,
        isDescribed: entry.description !== undefined || description !== undefined,
        description: entry.description ?? (pieces.length === 1 ? description : undefined),
      })),
    ),
    'paragraph',
  )
  const areKeys = isKeyList(pieces.map(({ piece }) => piece.value))
  const nodes = pieces.flatMap(({ piece, entry }, at): NotesContent[] => {
    const found = shortcutOf(piece, entry, areKeys) ?? commands[at]
    return found ? [found] : []
  })
  return nodes.length > 0 && nodes.length === pieces.length ? nodes : undefined
}

/**
 * Reads the whole paragraph as one line, such as `**List them**:` with the code on the next line, or code, "or", code.
 *
 * @returns `undefined` if a line above the last has code of its own
 */
function readAsOneLine(
  { children }: Paragraph,
  entries: readonly (LineEntry | undefined)[],
  { source }: ShapeContext,
): LineEntry | undefined {
  const [first] = children
  if (first && areConnected(splitLines(children, source))) return readLineEntry(children, source)
  if (!first || unwrapInlineCode(first) || entries.slice(0, -1).some((entry) => entry?.isCode && !entry.bold))
    return undefined
  const whole = readLineEntry(children, source)
  return whole?.isCode ? whole : undefined
}

/** Whether lines are alternatives or steps: each is code, or a word between them, such as "or". */
function areConnected(lines: readonly PhrasingContent[][]): boolean {
  const connections = lines.filter((line) => isConnection(plainText(line)))
  const isCode = (line: readonly PhrasingContent[]) =>
    line.every((node) => unwrapInlineCode(node) !== undefined || plainText([node]) === '')
  return connections.length > 0 && lines.every((line) => connections.includes(line) || isCode(line))
}

/** Reads the lines that are commands or shortcuts; the others become prose. */
function readLineByLine(node: Paragraph, context: ShapeContext): NotesContent[] | undefined {
  const units = readMixedLines(splitLines(node.children, context.source), context.source)
  if (!units) return undefined
  const isUniformlyDescribed = units.length > 1 && units.every(({ entry }) => entry?.separator === 'mark')
  const commands = createGroupedCommands(
    units.map(({ entry }) => piecesOfEntry(entry, isUniformlyDescribed)),
    'paragraph',
    context,
  )
  const found = units.map(({ entry }, line) => {
    const own = (entry?.pieces ?? []).flatMap(
      (piece, at) => shortcutOf(piece, entry) ?? commands[line]?.[at] ?? [],
    )
    return own.length === entry?.pieces.length ? own : []
  })
  if (!found.some((own) => own.length > 0)) return undefined
  const read = (unit: LineUnit) => found[units.indexOf(unit)] ?? []
  return readEachLine(units, read, ({ lines }) => lines, context)
}

function shortcutOf(
  piece: TextPiece,
  entry: LineEntry | undefined,
  areKeys = false,
): NotesContent | undefined {
  const keys = areKeys ? listedKeys(piece.value) : readKeys(piece.value)
  if (!entry || !keys || !(areKeys || areUnambiguousKeys(keys)) || entry.description === undefined)
    return undefined
  const { description, page } = entry
  return createNode('shortcut', piece.position, { keys, description, page })
}

function isRecognizedLine({ separator, isCode, pieces }: LineEntry): boolean {
  if (separator === 'space') return false
  return (
    isCode ||
    separator === 'none' ||
    pieces.every(({ value }) => startsWithOption(value) || /^[a-z!~./]/.test(value))
  )
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
