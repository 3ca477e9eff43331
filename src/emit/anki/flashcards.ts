import type { CommandEntry, Notebook, Place } from '../../catalog/index.js'
import { heldBack } from '../../check/index.js'
import type { Context } from '../emitter.js'
import { disambiguate } from './disambiguate.js'
import type { Candidate } from './drafts.js'
import type { CardKind, Flashcard } from './flashcard.js'
import { allKinds, defaultKinds } from './kinds/index.js'

/** All cards of a notebook. A command that is there twice makes its cards once; one with a mistake makes none. */
export function flashcards(
  notebook: Notebook,
  context: Context = {},
  kinds: readonly CardKind[] = defaultKinds,
): Flashcard[] {
  return candidates(notebook, context, kinds).flatMap(({ card, isInactive }) => (isInactive ? [] : card))
}

/**
 * All cards of a notebook, and those that it could have: of commands that are excluded, of blocks that the author opted out, and
 * of kinds that are switched off but have been built before.
 */
export function candidates(notebook: Notebook, context: Context, kinds: readonly CardKind[]): Candidate[] {
  const excluded = heldBack(context.messages ?? [], notebook)
  const isOptedOut = optedOut(notebook)
  const isExcluded = (entry: CommandEntry) => excluded.has(entry.id) || isOptedOut(entry)
  const make = (entries: readonly CommandEntry[], chosen: readonly CardKind[]) => {
    const subjects = {
      notebook,
      commands: mergeRepeated(entries),
      concepts: notebook.concepts,
      files: context.files ?? new Map(),
    }
    return chosen.flatMap((kind) => kind.make(subjects))
  }
  const all = make(
    notebook.commands.filter((entry) => !isExcluded(entry)),
    kinds,
  )
  const isActive = ({ from }: Flashcard) => !isOptedOut(from)
  const known = context.builtCards ?? new Set()
  if (known.size === 0) return disambiguate(all.filter(isActive)).map((card) => ({ card, isInactive: false }))
  const switchedOff = allKinds.filter((kind) => !kinds.includes(kind) && known.has(kind.name))
  const inactive = [
    ...all.filter((card) => !isActive(card)),
    ...make(notebook.commands.filter(isExcluded), kinds).filter(({ noteType }) => noteType === 'command'),
    ...make(notebook.commands, switchedOff),
  ]
  return [
    ...disambiguate(all.filter(isActive)).map((card) => ({ card, isInactive: false })),
    ...inactive.map((card) => ({ card, isInactive: true })),
  ]
}

/** @returns whether the author wants no card of what stands at a place: `<!-- no-card -->` */
function optedOut({ notes }: Notebook): (place: Place) => boolean {
  const files = new Map(notes.map(({ path = '', data }) => [path, data?.noCards ?? []]))
  return ({ file, line }) => files.get(file)?.some(({ from, to }) => from <= line && line <= to) ?? false
}

function mergeRepeated(entries: readonly CommandEntry[]): (CommandEntry & { alsoFrom?: CommandEntry[] })[] {
  const commands = new Map<string, CommandEntry & { alsoFrom?: CommandEntry[] }>()
  for (const entry of entries) {
    const earlier = commands.get(entry.value)
    commands.set(
      entry.value,
      earlier ? { ...merge(earlier, entry), alsoFrom: [...(earlier.alsoFrom ?? []), entry] } : entry,
    )
  }
  return [...commands.values()]
}

/** The same command again: what the first place doesn't say may stand at the second. */
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
