import type { ManPageLine } from './man-page-lines.js'
import { type HelpOption, parseOption } from './parse-option.js'

/** What a line introduces. */
export type ManTag =
  | { kind: 'option'; option: HelpOption }
  | { kind: 'subcommand'; subcommand: { name: string; description: string } }
  /** An option whose other names follow on the next line. */
  | { kind: 'incomplete'; syntax: string }
  | { kind: 'text' }

interface TagContext {
  /** Names of the option on the line above, if `line` may continue them. */
  syntaxAbove: string
  /** Column of the last description. */
  bodyColumn: number | undefined
  /** Whether the section lists subcommands. */
  hasCommands: boolean
}

/** Default indent of a description, relative to its tag. */
const defaultHang = 7

/**
 * Parses a line that may introduce an option or a subcommand.
 *
 *     -f, --fast
 *            Row as fast as you can.
 *     -q     Row quietly.
 *     --help Print help.
 */
export function parseManTag(line: ManPageLine, { syntaxAbove, bodyColumn, hasCommands }: TagContext): ManTag {
  const { syntax, description } = splitTag(line, bodyColumn)
  const hasBody = description !== '' || line.nextIndent > line.indent
  if (!syntax.startsWith('-')) {
    const name = hasCommands && hasBody ? subcommandName(syntax) : undefined
    return name === undefined ? { kind: 'text' } : { kind: 'subcommand', subcommand: { name, description } }
  }
  const wholeSyntax = syntaxAbove === '' || line.startsParagraph ? syntax : `${syntaxAbove}, ${syntax}`
  const option = parseOption(withCommonSyntax(wholeSyntax))
  if (!option || !isOptionSyntax(wholeSyntax, option)) return { kind: 'text' }
  if (hasBody)
    return { kind: 'option', option: { ...option, flags: [...new Set(option.flags)], description } }
  if (line.nextIndent === line.indent) return { kind: 'incomplete', syntax: wholeSyntax }
  // Elsewhere, an option without a description is probably an example.
  return /\boptions\b/i.test(`${line.section} ${line.subsection}`) && !syntax.slice(1).includes(' ')
    ? { kind: 'option', option }
    : { kind: 'text' }
}

/** Splits a tag from a description on the same line. */
function splitTag(
  { indent, nextIndent, text }: ManPageLine,
  bodyColumn: number | undefined,
): { syntax: string; description: string } {
  const gap = /\s{2,}|\t/.exec(text)
  if (gap) return splitAt(text, gap.index)
  if (!text.startsWith('-')) return { syntax: text, description: '' }
  // A tag that just fits is separated by a single space: `--help Print help`.
  for (const column of [bodyColumn, indent + defaultHang]) {
    const at = (column ?? indent) - indent - 1
    if (at < 2 || text[at] !== ' ' || text[at - 1] === ',') continue
    // A line below it could also be the description of an option with an argument: `--file FILE`.
    const isWrapped = text.slice(at).split(' ').length > 4
    const hasArgument = / (?!-)/.test(text.slice(0, at).replaceAll(', ', ','))
    if ((nextIndent <= indent || isWrapped) && (!hasArgument || /^[A-Z]/.test(text.slice(at + 1))))
      return splitAt(text, at)
  }
  return { syntax: text, description: '' }
}

function splitAt(text: string, index: number): { syntax: string; description: string } {
  return { syntax: text.slice(0, index), description: text.slice(index).trim() }
}

/** Rewrites `-f or --file=` in the syntax of help pages: `-f, --file=value`. */
function withCommonSyntax(syntax: string): string {
  return syntax.replace(/ or (?=-)/g, ', ').replace(/=(?=,|$)/g, '=value')
}

/** Whether it isn't a sentence that begins with an option, or a file mode such as `-rw-r--r--`. */
function isOptionSyntax(syntax: string, { flags }: HelpOption): boolean {
  return !/[^.][.:;!?]$/.test(syntax) && flags.every((flag) => !/.[^-]--|[^-]-$/.test(flag))
}

/** Returns the first name in `add, insert PATH [NAME...]`. */
function subcommandName(syntax: string): string | undefined {
  const words = syntax.split(' ')
  const firstArgument = words.findIndex((_, index) => index > 0 && !words[index - 1]?.endsWith(','))
  const names = words.slice(0, firstArgument === -1 ? words.length : firstArgument)
  const [first, ...others] = firstArgument === -1 ? [] : words.slice(firstArgument)
  const startsArguments = first === undefined || /^(?:[<[({|.A-Z-]|\w+=)/.test(first)
  const isSentence = others.filter((word) => /^[a-z]{2,}[,.]?$/.test(word)).length > 2
  if (!startsArguments || isSentence || !names.every((name) => /^[a-z][\w-]*,?$/.test(name))) return undefined
  return names[0]?.replace(/,$/, '')
}
