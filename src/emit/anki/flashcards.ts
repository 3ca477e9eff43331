import type { CommandEntry, Notebook } from '../../catalog/index.js'
import { heldBack } from '../../check/index.js'
import type { Context } from '../emitter.js'
import type { CardKind, Flashcard } from './flashcard.js'
import { defaultKinds } from './kinds/index.js'
import { tellApart } from './tell-apart.js'

/** All cards of a notebook. A command noted twice makes its cards once; one with a mistake makes none. */
export function flashcards(
  notebook: Notebook,
  context: Context = {},
  kinds: readonly CardKind[] = defaultKinds,
): Flashcard[] {
  const held = heldBack(context.messages ?? [], notebook)
  const commands = new Map<string, CommandEntry>()
  for (const entry of notebook.commands) {
    if (held.has(`${entry.file}:${entry.line}:${entry.column}`)) continue
    const earlier = commands.get(entry.value)
    commands.set(entry.value, earlier ? merge(earlier, entry) : entry)
  }
  const subjects = {
    notebook,
    commands: [...commands.values()],
    concepts: notebook.concepts,
    files: context.files ?? new Map(),
  }
  return tellApart(kinds.flatMap((kind) => kind.make(subjects)))
}

/** The same command noted again: what the first place doesn't say may stand at the second. */
function merge(first: CommandEntry, second: CommandEntry): CommandEntry {
  const known = new Set(first.options.map(({ value }) => value))
  const isOwn = ({ descriptionFrom }: CommandEntry) => descriptionFrom === 'notes'
  const { description, descriptionFrom } = !isOwn(first) && isOwn(second) ? second : first
  return {
    ...first,
    options: [...first.options, ...second.options.filter(({ value }) => !known.has(value))],
    ...(description === undefined ? {} : { description }),
    ...(descriptionFrom === undefined ? {} : { descriptionFrom }),
  }
}
