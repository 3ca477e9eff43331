/** Reads command descriptions from knowledge files, which are Markdown in the same shapes as notes. */

import { isSubcommandName, type ShellWord, type SimpleCommand } from '../shell/index.js'
import type { Command, Notes, Option } from '../tree/index.js'
import { choiceName } from './choice-name.js'
import { FlagIndex } from './flag-index.js'
import { findAll } from './outline.js'

/** How one knowledge file describes a program or subcommand. Plain data that can be cached as JSON. */
export interface DescribedCommand {
  /** Program and subcommands: `['docker', 'compose', 'down']`. */
  path: string[]
  description?: string
  /** Path or title of the knowledge file. */
  source: string
  options: Option[]
  /** Meanings of option values, from rows such as `--restart always` below the row for `--restart`. */
  values: KnownValue[]
  /** Other paths of the same command. */
  aliases: string[][]
  /** Whether an operand directly follows its name in the synopsis, so that the next word isn't a subcommand. */
  takesOperands: boolean
  /** Whether another command, with its own options, follows its first operand: `docker run IMAGE [COMMAND]`. */
  runsCommand: boolean
  /** Maximum number of operands; `undefined` if unknown. */
  maxOperands?: number
}

/** A value that an option accepts. */
export interface KnownValue {
  flags: string[]
  value: string
  description: string
}

/**
 * Reads the command descriptions from a knowledge file. A heading, list item or table row describes a command if nothing but
 * placeholders follows the command's name; the options below it belong to that command. Up to six commands in the same line are
 * aliases.
 *
 *     ## `docker container ls` / `docker ps` - List running containers
 */
export function describedCommands(file: Notes): DescribedCommand[] {
  const described = new Map<string, DescribedCommand>()
  const commands = findAll(file, 'command').map(({ node }) => node)
  for (const group of groupByLine(commands)) addGroup(group, file.path ?? file.title, described)
  return [...described.values()]
}

/** Groups commands that are on the same line; their options are attached to the last one. */
function groupByLine(commands: readonly Command[]): Command[][] {
  const groups: Command[][] = []
  for (const command of commands) {
    const last = groups.at(-1)
    const line = command.position?.start.line
    if (last && line !== undefined && last[0]?.position?.start.line === line) last.push(command)
    else groups.push([command])
  }
  return groups
}

/** How many names one command has at most. More commands in one line are a list of different commands. */
const maxNames = 6

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
    mergeCommandDetails(command, description === undefined ? synopsis : { ...synopsis, description })
    addOptions(command, options)
    if (paths.length <= maxNames) addAliases(command, paths)
  }
}

/** Adds the other names of a command, each once. */
function addAliases({ path, aliases }: DescribedCommand, names: readonly string[][]): void {
  const known = new Set([path, ...aliases].map((name) => name.join(' ')))
  for (const name of names) {
    if (known.has(name.join(' '))) continue
    known.add(name.join(' '))
    aliases.push(name)
  }
}

/**
 * Adds options. Those that the command already has are skipped. Of several rows for the same option, the first wins; the others only
 * add a value or another flag.
 */
function addOptions(command: DescribedCommand, options: readonly Option[]): void {
  const existingOptions = new FlagIndex(command.options)
  const positions = new FlagIndex<{ flags: readonly string[]; index: number }>()
  for (const option of options) {
    if (existingOptions.find(option.flags)) continue
    const known = positions.find(option.flags)
    const earlier = known && command.options[known.index]
    if (!known || !earlier) {
      positions.add({ flags: option.flags, index: command.options.length })
      command.options.push(option)
      continue
    }
    positions.add(known, option.flags)
    command.options[known.index] = { ...earlier, flags: [...new Set([...earlier.flags, ...option.flags])] }
    command.values.push(...valuesOf(option))
  }
}

/** Reads the value from a further row for a known option: `--filter before=IMAGE` describes the value `before`. */
function valuesOf({ flags, argument, choices, description }: Option): KnownValue[] {
  if (argument === undefined || choices || description === undefined) return []
  return [{ flags, value: choiceName(argument), description }]
}

type Synopsis = Pick<DescribedCommand, 'path' | 'takesOperands' | 'runsCommand' | 'maxOperands'>

/** Reads a line that shows a command's syntax. An example with concrete values isn't a synopsis. */
function readSynopsis({ words }: SimpleCommand): Synopsis | undefined {
  const end = words.findIndex((word, index) => index > 0 && !isSubcommandName(word))
  const path = words.slice(0, end === -1 ? words.length : end).map(({ value }) => value)
  const rest = end === -1 ? [] : words.slice(end)
  const isSynopsis = rest.every(
    ({ text, placeholders, choices }) =>
      placeholders.length > 0 || choices !== undefined || /^(?:--|\.{3})$/.test(text),
  )
  if (!isSynopsis || path.length === 0) return undefined
  const [first] = rest
  const hasOptions = /^\[(?:options?|flags)\]$/i.test(first?.text ?? '')
  const operands = hasOptions ? rest.slice(1) : rest
  const isCommandWord = ({ text }: ShellWord) => /^[[<]?(?:sub-?commands?|commands?|cmd)\b/i.test(text)
  const [operand, ...furtherOperands] = operands
  const takesOperands =
    first !== undefined && !/^(?:-|[[<]?(?:options?|flags|sub-?commands?|commands?)\b)/i.test(first.text)
  // As in `docker run IMAGE [COMMAND]`, but not `git COMMAND`, where COMMAND is the subcommand.
  const isGroup = operand !== undefined && isCommandWord(operand)
  const runsCommand = !isGroup && furtherOperands.some(isCommandWord)
  // Only a synopsis with `[OPTIONS]` is sure to be complete: `docker network create [OPTIONS] NETWORK`.
  const maxOperands = hasOptions && !isGroup ? countOperands(operands) : undefined
  return { path, takesOperands, runsCommand, ...(maxOperands === undefined ? {} : { maxOperands }) }
}

/** Counts operands; returns `undefined` if there are none, or one can be repeated. */
function countOperands(operands: readonly ShellWord[]): number | undefined {
  const hasRepeatedOperand = operands.some(
    ({ text, placeholders }) => /\.{3}|…/.test(text) || placeholders.some(({ isRepeated }) => isRepeated),
  )
  return operands.length === 0 || hasRepeatedOperand ? undefined : operands.length
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

/** Fills in details that `earlier` doesn't have yet. */
export function mergeCommandDetails(
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
