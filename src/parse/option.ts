import type { Position } from 'unist'
import type { ShellLine, ShellWord } from '../shell/index.js'
import { createNode, type Option, type OptionKind } from '../tree/index.js'
import { withoutTemplateEscapes } from './code-text.js'

/** The names and argument of an option, as written: `-f, --file PATH`, `--rmi (all|local)`, `--autolock=true`. */
export interface OptionSyntax {
  flags: string[]
  argument?: string
  choices?: string[]
}

/** Parses the names and argument of an option; returns `undefined` if the text doesn't begin with a dash and a name. */
export function readOptionSyntax(text: string): OptionSyntax | undefined {
  const flags: string[] = []
  let rest = text.trim()
  for (;;) {
    const match = /^-{1,2}[A-Za-z0-9?#@][\w.?#@-]*/.exec(rest)
    if (!match) break
    flags.push(match[0])
    rest = rest.slice(match[0].length)
    const separator = /^\s*[,|/]\s*(?=-)|^\s+(?=-)/.exec(rest)
    if (!separator) break
    rest = rest.slice(separator[0].length)
  }
  if (flags.length === 0) return undefined
  const argument = rest.replace(/^\s*[=\s]\s*/, '').trim()
  if (argument === '') return { flags }
  const choices = readChoices(argument)
  return choices ? { flags, argument, choices } : { flags, argument }
}

/** `(all|local)`, `all|local`, `{a|b}`. */
function readChoices(text: string): string[] | undefined {
  const bare = /^[([{<](.*)[)\]}>]$/.exec(text)?.[1] ?? text
  const choices = bare.split('|').map((choice) => choice.trim())
  return choices.length > 1 && choices.every((choice) => /^\S+$/.test(choice)) ? choices : undefined
}

/** Text that can follow a command: `&`, `| grep x`, `> file`, `2>&1`, `&& cmd`. */
const suffix = /^(?:[|&;]|\d?>)/

/**
 * Reads something that can be added to a command, according to the notes.
 *
 * @param text its text, with white space collapsed
 * @param syntax the command line it belongs to
 */
export function readOption(
  text: string,
  syntax: ShellLine,
  position?: Position,
  description?: string,
): Option {
  const value = withoutTemplateEscapes(text)
  const optionSyntax = readOptionSyntax(value)
  const make = (kind: OptionKind, fields: OptionSyntax): Option =>
    createNode('option', position, { value, kind, ...fields, description })
  if (optionSyntax) return make('flag', optionSyntax)
  if (suffix.test(value)) return make('suffix', { flags: [] })
  const flag = flagTakingValues(syntax)
  if (flag) return make('value', { flags: [flag] })
  const choices = readChoices(value)
  return make('unknown', choices ? { flags: [], choices } : { flags: [] })
}

/** Returns the last option of a command whose argument is a `key=value` or a choice: the notes may list other values for it. */
function flagTakingValues(syntax: ShellLine): string | undefined {
  const words = syntax.commands[0]?.words ?? []
  const looksLikeValue = (word: ShellWord | undefined) =>
    word && (/^[\w.-]+=/.test(word.text) || word.choices)
  let valueFlag: string | undefined
  words.forEach((word, index) => {
    if (word.role !== 'option' || !word.flags) return
    const flag = word.flags.at(-1)
    if (word.attached === undefined ? looksLikeValue(words[index + 1]) : /^[\w.-]+=/.test(word.attached))
      valueFlag = flag
  })
  return valueFlag
}
