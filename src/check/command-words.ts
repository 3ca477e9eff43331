import type { Position } from 'unist'
import { type CommandEntry, entriesByNode, type Notebook, simpleCommands } from '../catalog/index.js'
import type { ShellWord, SimpleCommand } from '../shell/index.js'
import type { Option } from '../tree/index.js'
import type { Edit, Finding } from './rule.js'

/** A command of the notebook, or one inside of it: in a pipeline, in a substitution. */
export interface NotedCommand {
  entry: CommandEntry
  command: SimpleCommand
}

/** Nearly every rule asks for them. */
const noted = new WeakMap<readonly CommandEntry[], readonly NotedCommand[]>()

/** All commands, those inside of others too, in reading order. */
export function notedCommands({ commands }: Notebook): readonly NotedCommand[] {
  const known =
    noted.get(commands) ??
    commands.flatMap((entry) => simpleCommands(entry.syntax).map((command) => ({ entry, command })))
  noted.set(commands, known)
  return known
}

/** An option that was noted for a command, with its place. */
export interface NotedOption {
  entry: CommandEntry
  option: Option
  position: Position | undefined
}

/** All options that were noted beside commands, in reading order. */
export function notedOptions(notebook: Notebook): NotedOption[] {
  return [...entriesByNode(notebook)].flatMap(([node, entry]) =>
    node.children.map((option) => ({ entry, option, position: option.position })),
  )
}

/** The edit that replaces a word; nothing where the file writes it in another way than the line does (`&ndash;`). */
export function replaceWord({ text, position }: ShellWord, expected: string): { edits?: Edit[] } {
  const start = position?.start.offset
  return start === undefined || position?.end.offset !== start + text.length
    ? {}
    : { edits: [{ start, actual: text, expected }] }
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
  return { file, command: entry.id, position: word.position ?? { start: point, end: point }, reason, note }
}
