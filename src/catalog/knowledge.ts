/** What is known of programs beside the notes, from Markdown that the same parser reads. */
import { type Grammar, isSubcommandName, type SimpleCommand } from '../shell/index.js'
import type { Command, Notes, Option } from '../tree/index.js'
import { findAll } from './outline.js'

/** A program or subcommand that is known. */
export interface KnownCommand {
  /** From the program down: `['docker', 'compose', 'down']`. */
  path: string[]
  description?: string
  /** Path or name of the file that it is from. */
  source: string
  options: Option[]
  /** Names of its subcommands, empty where none is known. */
  subcommands: Set<string>
  /** Other paths of the same thing. */
  aliases: string[][]
}

export interface Knowledge {
  find(path: readonly string[]): KnownCommand | undefined
  /** An option of a command, or of one above it in its path. */
  option(path: readonly string[], flag: string): Option | undefined
  /** What the words of a line are, as far as it is known. */
  grammar: Grammar
}

/** Knowledge of nothing. */
export const noKnowledge: Knowledge = createKnowledge([])

/**
 * Reads knowledge: headings, items and rows that name a command with nothing but placeholders behind it describe that
 * command; the options under it are its options. Commands side by side in one heading are the same thing.
 *
 *     ## `docker container ls` / `docker ps` - lists containers that run
 */
export function createKnowledge(files: readonly Notes[]): Knowledge {
  const known = new Map<string, KnownCommand>()
  for (const file of files) {
    const commands = findAll(file, 'command').map(({ node }) => node)
    for (const group of sideBySide(commands)) addGroup(group, file.path ?? file.title, known)
  }
  for (const command of [...known.values()]) addAbove(command, known)
  const find = (path: readonly string[]) => known.get(path.join(' '))
  const option = (path: readonly string[], flag: string) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const found = find(path.slice(0, depth))?.options.find(({ flags }) => flags.includes(flag))
      if (found) return found
    }
    return undefined
  }
  return {
    find,
    option,
    grammar: {
      isSubcommand(path, word) {
        const command = find(path)
        if (!command) return undefined
        if (command.subcommands.size === 0)
          return path.length > 1 || command.options.length > 0 ? false : undefined
        return command.subcommands.has(word) ? true : undefined
      },
      takesArgument(path, flag) {
        const found = option(path, flag)
        return found ? found.argument !== undefined : undefined
      },
    },
  }
}

/** Makes each command a subcommand of those above it, which need not be described themselves. */
function addAbove({ path, source }: KnownCommand, known: Map<string, KnownCommand>): void {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth)
    const command = known.get(above.join(' ')) ?? emptyCommand(above, source)
    known.set(above.join(' '), command)
    command.subcommands.add(path[depth] ?? '')
  }
}

function emptyCommand(path: string[], source: string): KnownCommand {
  return { path, source, options: [], subcommands: new Set(), aliases: [] }
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

function addGroup(group: readonly Command[], source: string, known: Map<string, KnownCommand>): void {
  const options = group.flatMap(({ children }) => children.filter(({ kind }) => kind === 'flag'))
  const paths = group.flatMap((command) => {
    const [first] = command.syntax.commands
    const path = first && command.syntax.commands.length === 1 ? synopsisPath(first) : undefined
    return path ? [path] : []
  })
  for (const path of paths) {
    const name = path.join(' ')
    const command = known.get(name) ?? emptyCommand(path, source)
    known.set(name, command)
    const description = group[0]?.description
    if (description !== undefined) command.description ??= description
    // What was read first says it; a later file adds what is new.
    const isNew = ({ flags }: Option) =>
      !command.options.some((option) => option.flags.some((flag) => flags.includes(flag)))
    command.options.push(...options.filter(isNew))
    command.aliases.push(...paths.filter((other) => other !== path))
  }
}

/** Program and subcommands of a line that shows how a command is written; nothing for an example with values. */
function synopsisPath({ words }: SimpleCommand): string[] | undefined {
  const end = words.findIndex((word, index) => index > 0 && !isSubcommandName(word))
  const path = words.slice(0, end === -1 ? words.length : end).map(({ value }) => value)
  const rest = end === -1 ? [] : words.slice(end)
  const isSynopsis = rest.every(
    ({ text, placeholders, choices }) =>
      placeholders.length > 0 || choices !== undefined || /^(?:--|\.{3})$/.test(text),
  )
  return isSynopsis && path.length > 0 ? path : undefined
}
