import { type CommandEntry, type Notebook, simpleCommands } from '../catalog/index.js'
import type { ShellWord, SimpleCommand } from '../shell/index.js'
import type { Finding } from './rule.js'

/** A command of the notebook, or one inside of it: in a pipeline, in a substitution. */
export interface NotedCommand {
  entry: CommandEntry
  command: SimpleCommand
}

/** All commands, those inside of others too, in reading order. */
export function notedCommands({ commands }: Notebook): NotedCommand[] {
  return commands.flatMap((entry) => simpleCommands(entry.syntax).map((command) => ({ entry, command })))
}

/** A finding at a word of a command; where the word has no place of its own, at the command. */
export function atWord(
  entry: CommandEntry,
  word: Pick<ShellWord, 'position'>,
  reason: string,
  note: string,
): Finding {
  const { file, line, column } = entry
  const point = { line, column }
  return { file, position: word.position ?? { start: point, end: point }, reason, note }
}
