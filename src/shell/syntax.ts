/**
 * The syntax of one command line as written in notes: POSIX words plus notation from manuals.
 *
 * Offsets are UTF-16 code units into {@link ShellLine.value}, half-open `[start, end)`.
 */

import type { Position } from 'unist'

export interface Span {
  start: number
  end: number
}

/** The role of a word in its command. POSIX, section 12.1 "Utility Conventions", calls an `argument` an option-argument. */
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

/** A part of a word to replace with an actual value: `<name>`, `[OPTIONS]`, `container_name`. */
export interface Placeholder extends Span {
  /** Without brackets: `name` for `<name>`. */
  name: string
  /** `[FILE]`: optional. */
  isOptional?: true
  /** `FILE...`: can be repeated. */
  isRepeated?: true
}

export interface ShellWord extends Span {
  /** As written. */
  text: string
  /** With the shell's quotes removed. */
  value: string
  role: WordRole
  /** For an option: its names, such as `['-a', '--all']` for `-a|--all`. */
  flags?: string[]
  /** For an option written `--name=value`: the value's text. */
  attached?: string
  placeholders: readonly Placeholder[]
  /** Allowed values, in the order written: `(active|pause|drain)`. */
  choices?: string[]
  /** Its position in the Markdown file, if known. */
  position?: Position
  /** Commands in substitutions inside the word: `$(docker images -q)`. */
  commands?: SimpleCommand[]
}

export interface SimpleCommand extends Span {
  /** The program's name; absent in a line such as `X=1`. */
  program?: string
  /** The program and its subcommands: `['docker', 'network', 'ls']`; empty if there is no program. */
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
  /** In the order written, without those in substitutions, which belong to their words. */
  commands: SimpleCommand[]
  /** The operators between and after the commands. */
  operators: Operator[]
  /** Whether the line ends in `&`. */
  background: boolean
  problems: ShellProblem[]
}

/**
 * What is known about programs when a line is parsed, inferred from all notes or taken from knowledge notes.
 * `undefined` means "unknown"; the form of the words then decides.
 */
export interface Grammar {
  isSubcommand(path: readonly string[], word: string): boolean | undefined
  takesArgument(path: readonly string[], flag: string): boolean | undefined
  /** Whether another command, with options of its own, may follow the first operand: `docker run alpine ls -l`. */
  runsCommand(path: readonly string[]): boolean | undefined
}
