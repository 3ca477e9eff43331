/**
 * Commands in the notation of manuals: bold words, with placeholders in italics.
 *
 *     **router ospf** *process-id* - starts the protocol
 */
import type { PhrasingContent } from 'mdast'
import { textOf } from '../tree/index.js'
import { isProgramName } from './classify/index.js'
import { codePieces, combinedPosition, type TextPiece } from './code-pieces.js'
import { plainText } from './plain-text.js'

export interface BoldCommand {
  piece: TextPiece
  /** Whether a placeholder in italics follows. */
  hasItalicOperand: boolean
  /** Index of the first node after the command. */
  end: number
}

/**
 * Reads a command from bold text at the start, with the bold and italic words after it.
 *
 * @returns `undefined` if it isn't at least two words that start with the name of a program, or if the line has code: then that is the
 * command
 */
export function readBoldCommand(nodes: readonly PhrasingContent[]): BoldCommand | undefined {
  const [first] = nodes
  if (first?.type !== 'strong' || codePieces(nodes).length > 0) return undefined
  let end = 1
  let hasItalicOperand = false
  for (;;) {
    const space = nodes[end]
    const next = nodes[end + 1]
    if (space?.type !== 'text' || space.value.trim() !== '') break
    if (next?.type !== 'emphasis' && next?.type !== 'strong') break
    hasItalicOperand ||= next.type === 'emphasis' && isPlaceholderName(textOf(next))
    end += 2
  }
  const commandNodes = nodes.slice(0, end)
  const value = plainText(commandNodes)
  const [word = '', ...others] = value.split(' ')
  if (!isProgramName(word) || others.length === 0 || /[:：.!?]$/.test(value)) return undefined
  return { piece: { value, position: combinedPosition(commandNodes) }, hasItalicOperand, end }
}

/**
 * Reads a line in which only the program is bold: `**cp** source target`.
 *
 * @returns `undefined` if what follows reads like words about it
 */
export function readBoldProgram(nodes: readonly PhrasingContent[]): BoldCommand | undefined {
  const [first] = nodes
  if (first?.type !== 'strong' || codePieces(nodes).length > 0) return undefined
  const value = plainText(nodes)
  if (!isProgramName(textOf(first)) || !operands.test(value)) return undefined
  return { piece: { value, position: combinedPosition(nodes) }, hasItalicOperand: false, end: nodes.length }
}

/** At most four words after the program, without punctuation that ends or joins sentences. */
const operands = /^\S+(?: [^\s,;:!?'"’()]+){1,4}(?<![.,:;!?…。：])$|^\S+ \.{1,2}$/u

/** A name without spaces: `process-id`, `interface_name`. */
function isPlaceholderName(text: string): boolean {
  return /^[\p{L}\p{N}_./-]+$/u.test(text)
}
