import type { Command, Option } from '../../tree/index.js'
import { startsWithOption } from '../classify/index.js'
import { readOption, readOptionSyntax } from '../option.js'
import type { ShapeContext } from '../shapes/shape.js'
import { collapseWhitespace } from '../whitespace.js'
import type { TextLine } from './logical-lines.js'

/** Reads a block of only options, which belong to the command above. */
export function readOptionBlock(texts: readonly TextLine[], context: ShapeContext): Option[] | undefined {
  if (texts.length === 0 || !texts.every(({ text }) => isOptionLine(text))) return undefined
  const owner = context.optionOwner()
  if (!owner) return undefined
  const options = texts.map((line) => optionOf(line, owner))
  owner.children.push(...options)
  return options
}

/** Whether a line is an option with at most one argument: `-u`, `-S ~/.tmux.socket`, `-a, --attach`. */
export function isOptionLine(text: string): boolean {
  if (!startsWithOption(text)) return false
  const syntax = readOptionSyntax(text)
  return syntax !== undefined && !/\s\S+\s\S/.test(syntax.argument ?? '')
}

export function optionOf({ text, position, comment }: TextLine, owner: Command): Option {
  return readOption(collapseWhitespace(text), owner.syntax, position, comment)
}
