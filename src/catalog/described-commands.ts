/** What a file of knowledge says of commands: a Markdown file of the same shapes as notes. */
import { isSubcommandName, type ShellWord, type SimpleCommand } from '../shell/index.js'
import type { Command, Notes, Option } from '../tree/index.js'
import { FlagIndex } from './flag-index.js'
import { findAll } from './outline.js'

/** What one file says of a program or subcommand; plain data that can be kept as JSON. */
export interface DescribedCommand {
  /** From the program down: `['docker', 'compose', 'down']`. */
  path: string[]
  description?: string
  /** Path or name of the file that it is from. */
  source: string
  options: Option[]
  /** What values of its options mean: rows such as `--restart always` below one for `--restart`. */
  values: KnownValue[]
  /** Other paths of the same thing. */
  aliases: string[][]
  /** Whether knowledge shows it with an operand; what follows it then is no subcommand. */
  takesOperands: boolean
  /** Whether it runs another command, which stands behind its first operand with options of its own. */
  runsCommand: boolean
  /** How many operands it takes at most; absent where knowledge doesn't tell. */
  maxOperands?: number
}

/** One of the values that an option takes. */
export interface KnownValue {
  flags: string[]
  value: string
  description: string
}

/**
 * Reads a file of knowledge: headings, items and rows that name a command with nothing but placeholders behind it describe that
 * command; the options under it are its options. Commands side by side in one heading are the same thing.
 *
 *     ## `docker container ls` / `docker ps` - lists containers that run
 */
export function describedCommands(file: Notes): DescribedCommand[] {
  const described = new Map<string, DescribedCommand>()
  const commands = findAll(file, 'command').map(({ node }) => node)
  for (const group of sideBySide(commands)) addGroup(group, file.path ?? file.title, described)
  return [...described.values()]
}

/** Commands of one line belong together, the options stand under the last of them. */
function sideBySide(commands: readonly Command[]): Command[][] {
  const groups: Command[][] = []
  for (const command of commands) {
    const last = groups.at(-1)
    const line = command.position?.start.line
    if (last && line !== undefined && last[0]?.position?.start.line === line) last.push(command)
    else groups.push([command])
  }
  return groups
}

function addGroup(group: readonly Command[], source: string, known: Map<string, DescribedCommand>): void {
  const options = group.flatMap(({ children }) => children.filter(({ kind }) => kind === 'flag'))
  const synopses = group.flatMap(({ syntax: { commands } }) => {
    const [first] = commands
    const synopsis = first && commands.length === 1 ? readSynopsis(first) : undefined
    return synopsis ? [synopsis] : []
  })
  const paths = synopses.map(({ path }) => path)
  const description = group[0]?.description
  for (const synopsis of synopses) {
    const { path } = synopsis
    const name = path.join(' ')
    const command = known.get(name) ?? emptyCommand(path, source)
    known.set(name, command)
    joinFacts(command, description === undefined ? synopsis : { ...synopsis, description })
    addOptions(command, options)
    command.aliases.push(...paths.filter((other) => other !== path))
  }
}

/** What was read first says it; a later row adds a value or one more name. */
function addOptions(command: DescribedCommand, options: readonly Option[]): void {
  const before = new FlagIndex(command.options)
  const positions = new FlagIndex<{ flags: readonly string[]; at: number }>()
  for (const option of options) {
    if (before.find(option.flags)) continue
    const known = positions.find(option.flags)
    const earlier = known && command.options[known.at]
    if (!known || !earlier) {
      positions.add({ flags: option.flags, at: command.options.length })
      command.options.push(option)
      continue
    }
    positions.add(known, option.flags)
    command.options[known.at] = { ...earlier, flags: [...new Set([...earlier.flags, ...option.flags])] }
    command.values.push(...valuesOf(option))
  }
}

/** A row for an option that was named before, with a value: `--filter before=IMAGE` describes the value `before`. */
function valuesOf({ flags, argument, choices, description }: Option): KnownValue[] {
  if (argument === undefined || choices || description === undefined) return []
  return [{ flags, value: argument.replace(/=.*$/, ''), description }]
}

type Synopsis = Pick<DescribedCommand, 'path' | 'takesOperands' | 'runsCommand' | 'maxOperands'>

/** A line that shows how a command is written; an example with values of somebody is none. */
function readSynopsis({ words }: SimpleCommand): Synopsis | undefined {
  const end = words.findIndex((word, index) => index > 0 && !isSubcommandName(word))
  const path = words.slice(0, end === -1 ? words.length : end).map(({ value }) => value)
  const rest = end === -1 ? [] : words.slice(end)
  const isSynopsis = rest.every(
    ({ text, placeholders, choices }) =>
      placeholders.length > 0 || choices !== undefined || /^(?:--|\.{3})$/.test(text),
  )
  if (!isSynopsis || path.length === 0) return undefined
  const maxOperands = countOperands(rest)
  const [first] = rest
  const takesOperands =
    first !== undefined && !/^(?:-|[[<]?(?:options?|flags|sub-?commands?|commands?)\b)/i.test(first.text)
  // docker run IMAGE [COMMAND]: not `git COMMAND`, where it stands first.
  const runsCommand = rest.slice(1).some(({ text }) => /^[[<]?(?:command|cmd)\b/i.test(text))
  return { path, takesOperands, runsCommand, ...(maxOperands === undefined ? {} : { maxOperands }) }
}

/** Only a synopsis that says `[OPTIONS]` is sure to be whole: `docker network create [OPTIONS] NETWORK`. */
function countOperands(words: readonly ShellWord[]): number | undefined {
  const [options, ...operands] = words
  const isWhole = /^\[(?:options?|flags)\]$/i.test(options?.text ?? '') && operands.length > 0
  const isOpen = operands.some(
    ({ text, placeholders }) => /\.{3}|…/.test(text) || placeholders.some(({ isRepeated }) => isRepeated),
  )
  return isWhole && !isOpen ? operands.length : undefined
}

export function emptyCommand(path: string[], source: string): DescribedCommand {
  return {
    path,
    source,
    options: [],
    values: [],
    aliases: [],
    takesOperands: false,
    runsCommand: false,
  }
}

/** What was said first holds. */
export function joinFacts(
  earlier: DescribedCommand,
  {
    description,
    takesOperands,
    runsCommand,
    maxOperands,
  }: Pick<DescribedCommand, 'description' | 'takesOperands' | 'runsCommand' | 'maxOperands'>,
): void {
  if (description !== undefined) earlier.description ??= description
  earlier.takesOperands ||= takesOperands
  earlier.runsCommand ||= runsCommand
  if (maxOperands !== undefined) earlier.maxOperands ??= maxOperands
}
