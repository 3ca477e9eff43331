import { type Command, createNode, type Origin } from '../tree/index.js'
import { classifyGroup, type ProgramIndex } from './classify/index.js'
import { withoutTemplateEscapes } from './code-text.js'
import type { PieceClassification } from './piece-classification.js'
import { readCommandLine } from './read-command-line.js'
import type { Piece } from './shapes/index.js'
import type { Source } from './source.js'

/** The context in which pieces are classified. */
export interface CommandContext {
  source: Source
  programs: ProgramIndex
  /** Titles of the headings above, outermost first. */
  headings: readonly string[]
  /** Receives the reasons for each decision. */
  classifications: PieceClassification[]
}

/**
 * Decides which pieces are commands, and creates their nodes.
 *
 * @returns one entry per piece; `undefined` for a piece that isn't a command
 */
export function createCommands(
  pieces: readonly Piece[],
  origin: Origin,
  { source, programs, headings, classifications }: CommandContext,
): (Command | undefined)[] {
  const texts = pieces.map((piece) => withoutTemplateEscapes(piece.text))
  const results = classifyGroup(
    pieces.map((piece, index) => ({
      ...piece,
      text: texts[index] ?? piece.text,
      headings,
      isDescribed: piece.isDescribed ?? piece.description !== undefined,
    })),
    programs,
  )
  return pieces.map(({ position, description, example, page, cells }, index) => {
    const text = texts[index] ?? ''
    const classification = results[index]
    if (classification) classifications.push({ ...classification, text, position })
    if (!classification?.isCommand) return undefined
    return createNode('command', position, {
      value: text,
      syntax: readCommandLine(text, position, source),
      description,
      example,
      page,
      origin,
      cells,
      children: [],
    })
  })
}
