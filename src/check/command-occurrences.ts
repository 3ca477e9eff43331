import type { Position } from 'unist'
import { type CommandEntry, entriesByNode, type Notebook, simpleCommands } from '../catalog/index.js'
import type { ShellWord, SimpleCommand } from '../shell/index.js'
import type { Option } from '../tree/index.js'
import type { Edit, Finding } from './rule.js'

/** A command of the notebook, or one within a pipeline or substitution. */
export interface CommandOccurrence {
  entry: CommandEntry
  command: SimpleCommand
}

/** By the commands of a notebook: nearly every rule needs them, so they are computed once. */
const occurrenceCache = new WeakMap<readonly CommandEntry[], readonly CommandOccurrence[]>()

/** Returns all commands in reading order, including those in pipelines and substitutions. */
export function commandOccurrences({ commands }: Notebook): readonly CommandOccurrence[] {
  const occurrences =
    occurrenceCache.get(commands) ??
    commands.flatMap((entry) => simpleCommands(entry.syntax).map((command) => ({ entry, command })))
  occurrenceCache.set(commands, occurrences)
  return occurrences
}

/** An option listed with a command. */
export interface OptionOccurrence {
  entry: CommandEntry
  option: Option
  position: Position | undefined
}

/** Returns all options listed with commands, in reading order. */
export function optionOccurrences(notebook: Notebook): OptionOccurrence[] {
  return [...entriesByNode(notebook)].flatMap(([node, entry]) =>
    node.children.map((option) => ({ entry, option, position: option.position })),
  )
}

/** Returns the edit that replaces a word, or no edit if the word has another length in the file (`&ndash;`). */
export function replaceWord({ text, position }: ShellWord, expected: string): { edits?: Edit[] } {
  const start = position?.start.offset
  return start === undefined || position?.end.offset !== start + text.length
    ? {}
    : { edits: [{ start, actual: text, expected }] }
}

/** Creates a finding at a word of a command, or at the command if the word has no position. */
export function findingAtWord(
  entry: CommandEntry,
  { position }: Pick<ShellWord, 'position'>,
  reason: string,
  note: string,
): Finding {
  const finding = findingAtCommand(entry, reason, note)
  return position ? { ...finding, position } : finding
}

/** Creates a finding at the start of a command. */
export function findingAtCommand(
  { id, file, line, column }: CommandEntry,
  reason: string,
  note: string,
): Finding {
  const point = { line, column }
  return { file, commandId: id, position: { start: point, end: point }, reason, note }
}
