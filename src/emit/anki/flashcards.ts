import type { CommandEntry, Notebook } from '../../catalog/index.js'
import { heldBack } from '../../check/index.js'
import type { Context } from '../emitter.js'
import type { Flashcard } from './flashcard.js'
import { kinds } from './kinds/index.js'

/** All cards of a notebook. A command noted twice makes its cards once; one with a mistake makes none. */
export function flashcards(notebook: Notebook, context: Context = {}): Flashcard[] {
  const held = heldBack(context.messages ?? [], notebook)
  const commands = new Map<string, CommandEntry>()
  for (const entry of notebook.commands) {
    if (held.has(`${entry.file}:${entry.line}:${entry.column}`)) continue
    const earlier = commands.get(entry.value)
    commands.set(entry.value, earlier ? merge(earlier, entry) : entry)
  }
  const subjects = { notebook, commands: [...commands.values()], concepts: notebook.concepts }
  return kinds.flatMap((kind) => kind.make(subjects))
}

/** The same command noted again: what the first place doesn't say may stand at the second. */
function merge(first: CommandEntry, second: CommandEntry): CommandEntry {
  const known = new Set(first.options.map(({ value }) => value))
  const description = first.description ?? second.description
  return {
    ...first,
    options: [...first.options, ...second.options.filter(({ value }) => !known.has(value))],
    ...(description === undefined ? {} : { description }),
  }
}
