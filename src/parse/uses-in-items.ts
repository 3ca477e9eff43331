/**
 * Items that name a command, with lines below that use it.
 *
 *     1. `cp` – copies files
 *        **Usage**: cp FROM TO
 *        Example:
 *        cp -r src dest   # a whole folder
 */
import type { List, ListItem, PhrasingContent } from 'mdast'
import type { NotesContent } from '../tree/index.js'
import { hasOption, hasPathOperand, isProgramName } from './classify/index.js'
import { splitComment } from './code/comment.js'
import { combinedPosition } from './code-pieces.js'
import { readLineEntry } from './line/index.js'
import { readEachLine } from './lines-to-prose.js'
import { plainText } from './plain-text.js'
import { locateValue } from './read-command-line.js'
import type { Piece, ShapeContext } from './shapes/shape.js'
import type { Source } from './source.js'
import { splitLines } from './split-lines.js'

interface ItemLine {
  nodes: PhrasingContent[]
  /** What may be a command: the name in the first line, or a use of it. */
  piece: Piece | undefined
  /** Whether it is a use with an option, a path or a comment of its own. */
  isCertain: boolean
}

/**
 * Reads the items that name a command and use it below. Vocabulary with examples looks alike, so at least one item must use its
 * command with an option, a path or a comment.
 *
 * @returns the nodes of the first paragraph of each such item
 */
export function readUsesInItems(
  { children: items }: List,
  context: ShapeContext,
): Map<ListItem, NotesContent[]> {
  const linesByItem = new Map(
    items.flatMap((item): [ListItem, ItemLine[]][] => {
      const lines = linesOf(item, context.source)
      return lines ? [[item, lines]] : []
    }),
  )
  const lines = [...linesByItem.values()].flat()
  if (!lines.some(({ isCertain }) => isCertain)) return new Map()
  const pieces = lines.flatMap(({ piece }) => piece ?? [])
  const commands = context.createCommands(pieces, 'list')
  const commandOf = new Map(pieces.map((piece, at) => [piece, commands[at]]))
  const read = ({ piece }: ItemLine) => (piece && commandOf.get(piece)) ?? []
  return new Map(
    [...linesByItem].map(([item, lines]) => [
      item,
      readEachLine(
        lines,
        (line) => [read(line)].flat(),
        ({ nodes }) => [nodes],
        context,
      ),
    ]),
  )
}

/** @returns `undefined` unless the first line names a command, and another one uses it */
function linesOf({ children: [first] }: ListItem, source: Source): ItemLine[] | undefined {
  const [title, ...others] = first?.type === 'paragraph' ? splitLines(first.children, source) : []
  const entry = title && others.length > 0 ? readLineEntry(title, source) : undefined
  const [name, ...names] = entry?.pieces ?? []
  if (!title || !entry || !name || names.length > 0 || !isProgramName(name.value)) return undefined
  const lines = others.map((nodes) => readUse(nodes, name.value, entry.description, source))
  if (!lines.some(({ piece }) => piece)) return undefined
  const piece: Piece = {
    text: name.value,
    position: name.position,
    place: 'item-code',
    description: entry.description,
  }
  return [{ nodes: title, piece, isCertain: false }, ...lines]
}

/** `Usage: `, `Voorbeeld: ` */
const label = /^\p{L}[\p{L}\p{M}. ]{0,24}[:：]\s+(?=\S)/u

function readUse(
  nodes: PhrasingContent[],
  name: string,
  description: string | undefined,
  source: Source,
): ItemLine {
  const { command: text, comment } = splitComment(plainText(nodes).replace(label, ''), ['#'])
  if (text !== name && !text.startsWith(`${name} `)) return { nodes, piece: undefined, isCertain: false }
  const position = locateValue(text, combinedPosition(nodes), source)
  return {
    nodes,
    piece: { text, position, place: 'announced-line', description: comment ?? description },
    isCertain: comment !== undefined || hasOption(text) || hasPathOperand(text),
  }
}
