/**
 * The syntax of one command line as notes write it: POSIX words plus the notation of manuals.
 *
 * Offsets are UTF-16 code units into {@link ShellLine.value}, half-open `[start, end)`.
 */

import type { Position } from 'unist'
import type { PlaceholderRole } from './placeholder-role.js'

export interface Span {
  start: number
  end: number
}

/** What a word does in its command. Terms as in POSIX, "Utility Conventions", section 12.1. */
export type WordRole =
  | 'assignment' // X=1 cmd
  | 'wrapper' // sudo cmd
  | 'program'
  | 'subcommand'
  | 'option' // -a, --all, --name=value
  | 'argument' // the value of the option before it
  | 'operand'
  | 'terminator' // --
  | 'redirect' // > file

/** A part of a word that its reader is to replace: `<name>`, `[OPTIONS]`, `container_name`. */
export interface Placeholder extends Span {
  /** Without its marks: `name` for `<name>`. */
  name: string
  /** What it stands for, where its name or its place tells: `container`, `file` … */
  role?: PlaceholderRole
  /** `[FILE]` may be left out. */
  isOptional?: true
  /** `FILE...` may be written more than once. */
  isRepeated?: true
}

export interface ShellWord extends Span {
  /** As written. */
  text: string
  /** With the shell's quotes removed. */
  value: string
  role: WordRole
  /** For an option: its names, `['-a', '--all']` where both are written in one word. */
  flags?: string[]
  /** For an option written `--name=value`: the value's text. */
  attached?: string
  placeholders: readonly Placeholder[]
  /** Values to choose from, in the order noted: `(active|pause|drain)`. */
  choices?: string[]
  /** Where it stands in the file that the line is from. */
  position?: Position
  /** Commands of the substitutions in the word: `$(docker images -q)`. */
  commands?: SimpleCommand[]
}

export interface SimpleCommand extends Span {
  /** The name of the program; absent in a line such as `X=1`. */
  program?: string
  /** The program and its subcommands: `['docker', 'network', 'ls']`; empty where there is no program. */
  path: string[]
  words: ShellWord[]
}

export interface ShellProblem extends Span {
  kind: 'syntax' | 'quote'
  reason: string
}

export interface Operator extends Span {
  /** `|`, `&&`, `;`, `&` … */
  value: string
}

export interface ShellLine {
  value: string
  /** In the order written; those inside substitutions hang on their words. */
  commands: SimpleCommand[]
  /** What stands between and after the commands. */
  operators: Operator[]
  /** Whether the line ends in `&`. */
  background: boolean
  problems: ShellProblem[]
}

/**
 * What is known of programs when a line is read: from the notes together, and from knowledge notes.
 * `undefined` means "not known", and the reader falls back on the look of the words.
 */
export interface Grammar {
  isSubcommand(path: readonly string[], word: string): boolean | undefined
  takesArgument(path: readonly string[], flag: string): boolean | undefined
  /** Whether behind its first operand another command stands, whose options are none of its own. */
  runsCommand(path: readonly string[]): boolean | undefined
}
