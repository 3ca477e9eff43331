/** Descriptions of programs that don't come from the notes. */

import type { Grammar } from '../shell/index.js'
import type { Notes, Option } from '../tree/index.js'
import { choiceName } from './choice-name.js'
import {
  type DescribedCommand,
  describedCommands,
  emptyCommand,
  mergeCommandDetails,
} from './described-commands.js'
import { FlagIndex } from './flag-index.js'

/** A program or subcommand that knowledge describes. */
export interface KnownCommand extends DescribedCommand {
  /** Names of its known subcommands. */
  subcommands: Set<string>
}

export interface Knowledge {
  find(path: readonly string[]): KnownCommand | undefined
  /** Finds an option of a command or of one of its parent commands. */
  option(path: readonly string[], flag: string): Option | undefined
  /** Describes an option value; `label=x` is looked up as `label`. */
  valueDescription(path: readonly string[], flag: string, value: string): string | undefined
  /** Which words are subcommands and which options take a value, as far as known. */
  grammar: Grammar
}

/** Knowledge without any commands. */
export const emptyKnowledge: Knowledge = createKnowledge([])

/**
 * Merges knowledge files. If several describe the same command, the first one wins.
 *
 * @param files parsed knowledge files, or the results of `describedCommands`
 *
 * @example
 * ```ts
 * import { createKnowledge, parseNotes } from 'ddd-build'
 *
 * const knowledge = createKnowledge([parseNotes('# boat\n\n- `boat sail [OPTIONS]` - set the sails\n')])
 * console.log(knowledge.find(['boat', 'sail'])?.description) // → set the sails
 * ```
 */
export function createKnowledge(files: readonly (Notes | readonly DescribedCommand[])[]): Knowledge {
  const known = new Map<string, KnownCommand>()
  for (const file of files)
    for (const command of 'type' in file ? describedCommands(file) : file) addCommand(command, known)
  for (const command of [...known.values()]) addToAncestors(command, known)
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
    valueDescription(path, flag, value) {
      const flags = option(path, flag)?.flags ?? [flag]
      const name = choiceName(value)
      for (let depth = path.length; depth > 0; depth -= 1) {
        const values = find(path.slice(0, depth))?.values.filter((knownValue) =>
          flags.some((knownFlag) => knownValue.flags.includes(knownFlag)),
        )
        const found =
          values?.find((knownValue) => knownValue.value === value) ??
          values?.find((knownValue) => knownValue.value === name)
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

/** Registers a command with its parent commands, and creates parents that have no description of their own. */
function addToAncestors({ path, source }: KnownCommand, known: Map<string, KnownCommand>): void {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const ancestorPath = path.slice(0, depth)
    const command = known.get(ancestorPath.join(' ')) ?? {
      ...emptyCommand(ancestorPath, source),
      subcommands: new Set(),
    }
    known.set(ancestorPath.join(' '), command)
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
  mergeCommandDetails(earlier, command)
}
