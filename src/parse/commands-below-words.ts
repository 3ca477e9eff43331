/**
 * Lines without code formatting below words about them.
 *
 *     Show the state:     * check the disk usage     - Show the log
 *     git status            df -h                      - journalctl -f
 */
import type { List, Paragraph, PhrasingContent } from 'mdast'
import type { Command } from '../tree/index.js'
import type { CandidatePlace } from './classify/index.js'
import { codePieces } from './code-pieces.js'
import { introducingSentence } from './introducing-sentence.js'
import { readPlainLine } from './line/index.js'
import { plainText } from './plain-text.js'
import type { ShapeContext } from './shapes/shape.js'
import { splitLines } from './split-lines.js'

/** Reads a paragraph whose first line is words and whose other lines are commands. */
export function readCommandsInParagraph(paragraph: Paragraph, context: ShapeContext): Command[] | undefined {
  const [words, ...lines] = splitLines(paragraph.children, context.source)
  if (!words) return undefined
  const isAnnounced = /[:：]$/.test(plainText(words))
  return readCommandsBelow(words, lines, isAnnounced ? 'announced-line' : 'line-below-words', context)
}

/** Reads a list below words whose items are commands. */
export function readCommandsInItems(
  words: Paragraph,
  { children: items }: List,
  context: ShapeContext,
): Command[] | undefined {
  const lines = items.flatMap(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph' && rest.length === 0 ? splitLines(first.children, context.source) : [[], []],
  )
  if (lines.length > items.length) return undefined
  return readCommandsBelow(words.children, lines, 'line-below-words', context)
}

/** Longer words are the beginning of a sentence that continues in the next line. */
const maxWords = 8

/** @returns `undefined` unless all lines are commands */
function readCommandsBelow(
  words: readonly PhrasingContent[],
  lines: readonly (readonly PhrasingContent[])[],
  place: CandidatePlace,
  context: ShapeContext,
): Command[] | undefined {
  const text = plainText(words)
  const description = introducingSentence(text, false)
  if (lines.length === 0 || description === undefined || codePieces(words).length > 0) return undefined
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
