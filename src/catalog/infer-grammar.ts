import {
  type Grammar,
  isSubcommandName,
  type ShellLine,
  type ShellWord,
  type SimpleCommand,
} from '../shell/index.js'
import type { Command } from '../tree/index.js'

/**
 * Infers from all commands in the notes which words are subcommands and which options take a value.
 *
 *     docker network ls           "network" is always followed by a bare word, and not always
 *     docker network rm NAME      by the same one: "ls" and "rm" are subcommands
 *     docker inspect bridge       "inspect" is also followed by an option:
 *     docker inspect --pretty x   "bridge" is an operand
 */
export function inferGrammar(commands: readonly Command[]): Grammar {
  const followersByPath = new Map<string, Followers>()
  const flagsWithArgument = new Set<string>()
  for (const { syntax, children } of commands) {
    for (const command of simpleCommands(syntax)) {
      addFollowers(command, followersByPath)
      if (command.program === undefined) continue
      for (const { attached, flags = [] } of command.words)
        if (attached !== undefined)
          for (const flag of flags) flagsWithArgument.add(`${command.program} ${flag}`)
    }
    const program = syntax.commands[0]?.program
    if (program === undefined) continue
    for (const option of children)
      if (option.kind === 'value' || (option.kind === 'flag' && option.argument !== undefined))
        for (const flag of option.flags) flagsWithArgument.add(`${program} ${flag}`)
  }
  return {
    isSubcommand(path, word) {
      if (path.length > 2) return false
      const followers = followersByPath.get(path.join(' '))
      if (path.length === 1 || !followers?.names.has(word)) return undefined
      return followers.names.size > 1 && !followers.hasOthers
    },
    takesArgument: (path, flag) => (flagsWithArgument.has(`${path[0]} ${flag}`) ? true : undefined),
    runsCommand: () => undefined,
  }
}

/** Returns all commands of a line, including those in substitutions. */
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
  /** Whether the path was also seen at the end of a line or before anything else. */
  hasOthers: boolean
}

function addFollowers({ words }: SimpleCommand, followersByPath: Map<string, Followers>): void {
  const start = words.findIndex(({ role }) => role === 'program')
  if (start === -1) return
  let path = words[start]?.value ?? ''
  for (let index = start + 1; index <= Math.min(start + 2, words.length); index += 1) {
    const followers = followersByPath.get(path) ?? { names: new Set<string>(), hasOthers: false }
    followersByPath.set(path, followers)
    const word: ShellWord | undefined = words[index]
    if (!word || !isSubcommandName(word)) {
      followers.hasOthers = true
      return
    }
    followers.names.add(word.value)
    path += ` ${word.value}`
  }
}
