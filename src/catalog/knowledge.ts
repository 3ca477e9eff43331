/** What is known of programs beside the notes. */
import type { Grammar } from '../shell/index.js'
import type { Notes, Option } from '../tree/index.js'
import { type DescribedCommand, describedCommands, emptyCommand, joinFacts } from './described-commands.js'
import { FlagIndex } from './flag-index.js'

/** A program or subcommand that is known. */
export interface KnownCommand extends DescribedCommand {
  /** Names of its subcommands, empty where none is known. */
  subcommands: Set<string>
}

export interface Knowledge {
  find(path: readonly string[]): KnownCommand | undefined
  /** An option of a command, or of one above it in its path. */
  option(path: readonly string[], flag: string): Option | undefined
  /** What a value of an option means; `label=x` is a value `label`. */
  value(path: readonly string[], flag: string, value: string): string | undefined
  /** What the words of a line are, as far as it is known. */
  grammar: Grammar
}

/** Knowledge of nothing. */
export const noKnowledge: Knowledge = createKnowledge([])

/**
 * Joins what files say of commands; what the first of them says holds.
 *
 * @param files as they were read, or as `describedCommands` gives them
 */
export function createKnowledge(files: readonly (Notes | readonly DescribedCommand[])[]): Knowledge {
  const known = new Map<string, KnownCommand>()
  for (const file of files)
    for (const command of 'type' in file ? describedCommands(file) : file) addCommand(command, known)
  for (const command of [...known.values()]) addAbove(command, known)
  const find = (path: readonly string[]) => known.get(path.join(' '))
  const indexes = new Map<KnownCommand, FlagIndex<Option>>()
  const option = (path: readonly string[], flag: string) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const command = find(path.slice(0, depth))
      if (!command) continue
      const index = indexes.get(command) ?? new FlagIndex(command.options)
      indexes.set(command, index)
      const found = index.find([flag])
      if (found) return found
    }
    return undefined
  }
  return {
    find,
    option,
    value(path, flag, value) {
      const flags = option(path, flag)?.flags ?? [flag]
      const [name] = value.split(/[=:]/, 1)
      for (let depth = path.length; depth > 0; depth -= 1) {
        const values = find(path.slice(0, depth))?.values.filter((one) =>
          flags.some((f) => one.flags.includes(f)),
        )
        const found = values?.find((one) => one.value === value) ?? values?.find((one) => one.value === name)
        if (found) return found.description
      }
      return undefined
    },
    grammar: {
      isSubcommand(path, word) {
        const command = find(path)
        if (!command) return undefined
        if (command.subcommands.size === 0)
          return path.length > 1 || command.options.length > 0 || command.takesOperands ? false : undefined
        return command.subcommands.has(word) ? true : undefined
      },
      takesArgument(path, flag) {
        const found = option(path, flag)
        return found ? found.argument !== undefined : undefined
      },
      runsCommand: (path) => find(path)?.runsCommand,
    },
  }
}

/** Makes each command a subcommand of those above it, which need not be described themselves. */
function addAbove({ path, source }: KnownCommand, known: Map<string, KnownCommand>): void {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth)
    const command = known.get(above.join(' ')) ?? { ...emptyCommand(above, source), subcommands: new Set() }
    known.set(above.join(' '), command)
    command.subcommands.add(path[depth] ?? '')
  }
}

function addCommand(command: DescribedCommand, known: Map<string, KnownCommand>): void {
  const name = command.path.join(' ')
  const earlier = known.get(name)
  if (!earlier) {
    const { options, values, aliases } = command
    known.set(name, {
      ...command,
      options: [...options],
      values: [...values],
      aliases: [...aliases],
      subcommands: new Set(),
    })
    return
  }
  const index = new FlagIndex(earlier.options)
  const isNew = ({ flags }: { flags: readonly string[] }) => index.find(flags) === undefined
  const values = command.values.filter(isNew)
  earlier.options.push(...command.options.filter(isNew))
  earlier.values.push(...values)
  earlier.aliases.push(...command.aliases)
  joinFacts(earlier, command)
}
