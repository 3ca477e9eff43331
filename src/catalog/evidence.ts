import {
  type Grammar,
  isSubcommandName,
  type ShellLine,
  type ShellWord,
  type SimpleCommand,
} from '../shell/index.js'
import type { Command } from '../tree/index.js'

/**
 * What all noted lines together tell of programs: which words are subcommands, which options take a value.
 *
 *     docker network ls           "network" is followed by different bare words and by nothing else:
 *     docker network rm NAME      they are its subcommands
 *     docker inspect bridge       "inspect" is followed by an option too:
 *     docker inspect --pretty x   "bridge" is an operand
 */
export function evidenceOf(commands: readonly Command[]): Grammar {
  const groups = new Map<string, Followers>()
  const takers = new Set<string>()
  for (const { syntax, children } of commands) {
    for (const command of simpleCommands(syntax)) addFollowers(command, groups)
    const program = syntax.commands[0]?.program
    if (program === undefined) continue
    for (const option of children)
      if (option.kind === 'value' || (option.kind === 'flag' && option.argument !== undefined))
        for (const flag of option.flags) takers.add(`${program} ${flag}`)
    for (const word of syntax.commands[0]?.words ?? [])
      if (word.attached !== undefined) for (const flag of word.flags ?? []) takers.add(`${program} ${flag}`)
  }
  return {
    isSubcommand(path, word) {
      if (path.length > 2) return false
      const followers = groups.get(path.join(' '))
      if (path.length === 1 || !followers?.names.has(word)) return undefined
      return followers.names.size > 1 && !followers.others
    },
    takesArgument: (path, flag) => (takers.has(`${path[0]} ${flag}`) ? true : undefined),
    runsCommand: () => undefined,
  }
}

/** All commands of a line, those in substitutions too. */
export function simpleCommands(syntax: Pick<ShellLine, 'commands'>): SimpleCommand[] {
  const commands: SimpleCommand[] = []
  addSimpleCommands(syntax.commands, commands)
  return commands
}

function addSimpleCommands(from: readonly SimpleCommand[], to: SimpleCommand[]): void {
  for (const command of from) {
    to.push(command)
    for (const word of command.words) if (word.commands) addSimpleCommands(word.commands, to)
  }
}

interface Followers {
  /** Bare words seen after the path. */
  names: Set<string>
  /** Whether anything else, or nothing, was seen after it. */
  others: boolean
}

function addFollowers({ words }: SimpleCommand, groups: Map<string, Followers>): void {
  const start = words.findIndex(({ role }) => role === 'program')
  if (start === -1) return
  let path = words[start]?.value ?? ''
  for (let index = start + 1; index <= Math.min(start + 2, words.length); index += 1) {
    const followers = groups.get(path) ?? { names: new Set<string>(), others: false }
    groups.set(path, followers)
    const word: ShellWord | undefined = words[index]
    if (!word || !isSubcommandName(word)) {
      followers.others = true
      return
    }
    followers.names.add(word.value)
    path += ` ${word.value}`
  }
}
