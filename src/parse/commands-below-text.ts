/**
 * Commands without code formatting, below a text that describes them.
 *
 *     Show the state:     * check the disk usage     - Show the log
 *     git status            df -h                      - journalctl -f
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Command } from '../tree/index.js'
import type { CandidatePlace } from './classify/index.js'
import { codePieces } from './code-pieces.js'
import { introducingSentence } from './introducing-sentence.js'
import { readPlainLine } from './line/index.js'
import { plainText } from './plain-text.js'
import type { ShapeContext } from './shapes/shape.js'
import { splitLines } from './split-lines.js'

/** Reads a paragraph whose first line describes the commands in its other lines. */
export function readCommandsInParagraph(paragraph: Paragraph, context: ShapeContext): Command[] | undefined {
  const [text, ...lines] = splitLines(paragraph.children, context.source)
  if (!text) return undefined
  const isAnnounced = /[:：]$/.test(plainText(text))
  return readCommandsBelow(text, lines, isAnnounced ? 'announced-line' : 'line-below-text', context)
}

/** Reads an item of a list that is such a paragraph, or a text above a list of commands. */
export function readCommandsInItem(
  [text, list, ...others]: readonly RootContent[],
  context: ShapeContext,
): Command[] | undefined {
  if (text?.type !== 'paragraph' || others.length > 0) return undefined
  if (!list) return readCommandsInParagraph(text, context)
  if (list.type !== 'list') return undefined
  const lines = list.children.flatMap(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph' && rest.length === 0 ? splitLines(first.children, context.source) : [[], []],
  )
  return lines.length > list.children.length
    ? undefined
    : readCommandsBelow(text.children, lines, 'line-below-text', context)
}

/** A longer text is probably a sentence that continues on the next line. */
const maxWords = 8

/** @returns `undefined` unless all lines are commands */
function readCommandsBelow(
  above: readonly PhrasingContent[],
  lines: readonly (readonly PhrasingContent[])[],
  place: CandidatePlace,
  context: ShapeContext,
): Command[] | undefined {
  const text = plainText(above)
  const description = introducingSentence(text, false)
  if (lines.length === 0 || description === undefined || codePieces(above).length > 0) return undefined
  if (text.split(/\s+/).length > maxWords) return undefined
  const entries = lines.map((line) => readPlainLine(line, context.source))
  const pieces = entries.flatMap((entry) => (entry?.separator === 'none' ? entry.pieces : []))
  if (pieces.length < lines.length) return undefined
  const commands = context
    .createCommands(
      pieces.map(({ value, position }) => ({ text: value, position, place, description })),
      'paragraph',
    )
    .filter((command) => command !== undefined)
  return commands.length === lines.length ? commands : undefined
}
