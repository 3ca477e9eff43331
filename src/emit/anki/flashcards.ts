import type { CommandEntry, Notebook, SourceLocation } from '../../catalog/index.js'
import { excludedCommands } from '../../check/index.js'
import { createLineMatcher } from '../../ranges/index.js'
import type { Context } from '../emitter.js'
import { cardTextsOf } from './card-texts.js'
import { disambiguate } from './disambiguate.js'
import type { CardCandidate } from './drafts.js'
import type { CardKind, Flashcard } from './flashcard.js'
import { allKinds, defaultKinds } from './kinds/index.js'

/** Returns all cards of a notebook, except duplicates and those of excluded commands. */
export function flashcards(
  notebook: Notebook,
  context: Context = {},
  kinds: readonly CardKind[] = defaultKinds,
): Flashcard[] {
  return cardCandidates(notebook, context, kinds).flatMap(({ card, isInactive }) => (isInactive ? [] : card))
}

/**
 * Returns all cards of a notebook, including inactive ones: of excluded commands, of blocks with `<!-- no-card -->`, and of
 * kinds that are switched off but were built before.
 */
export function cardCandidates(
  notebook: Notebook,
  context: Context,
  kinds: readonly CardKind[],
): CardCandidate[] {
  const excluded = excludedCommands(context.messages ?? [], notebook)
  const isOptedOut = optOutChecker(notebook)
  const textsOf = cardTextsOf(notebook)
  const isExcluded = (entry: CommandEntry) => excluded.has(entry.id) || isOptedOut(entry)
  const make = (entries: readonly CommandEntry[], chosenKinds: readonly CardKind[]) => {
    const sources = {
      notebook,
      commands: mergeDuplicates(entries),
      concepts: notebook.concepts,
      files: context.files ?? new Map(),
      textsOf,
    }
    return chosenKinds.flatMap((kind) =>
      kind.make(sources).map((card): Flashcard => ({ ...card, kind: kind.name })),
    )
  }
  const cards = make(
    notebook.commands.filter((entry) => !isExcluded(entry)),
    kinds,
  )
  const ledgerCardNames = context.ledgerCardNames ?? new Set()
  if (ledgerCardNames.size === 0)
    return disambiguate(
      cards.filter(({ from }) => !isOptedOut(from)),
      textsOf,
    ).map((card) => ({ card, isInactive: false }))
  const switchedOff = allKinds.filter((kind) => !kinds.includes(kind) && ledgerCardNames.has(kind.name))
  const inactive = [
    ...cards.filter(({ from }) => isOptedOut(from)),
    ...make(notebook.commands.filter(isExcluded), kinds).filter(({ noteType }) => noteType === 'command'),
    ...make(notebook.commands, switchedOff),
  ]
  return [
    ...disambiguate(
      cards.filter(({ from }) => !isOptedOut(from)),
      textsOf,
    ).map((card) => ({ card, isInactive: false })),
    ...inactive.map((card) => ({ card, isInactive: true })),
  ]
}

/** @returns a function that checks whether the author opted out of cards at a location with `<!-- no-card -->` */
function optOutChecker({ notes }: Notebook): (location: SourceLocation) => boolean {
  const files = new Map(
    notes.map(({ path = '', data }) => [path, createLineMatcher(data?.noCardRanges ?? [])]),
  )
  return ({ file, line }) => files.get(file)?.(line) ?? false
}

function mergeDuplicates(entries: readonly CommandEntry[]): (CommandEntry & { alsoFrom?: CommandEntry[] })[] {
  const groups = new Map<string, [first: CommandEntry, ...others: CommandEntry[]]>()
  for (const entry of entries) {
    const group = groups.get(entry.value)
    if (group) group.push(entry)
    else groups.set(entry.value, [entry])
  }
  return [...groups.values()].map(mergeEntries)
}

/** Fills in what the first entry of a command lacks from the others. */
function mergeEntries([first, ...others]: [CommandEntry, ...CommandEntry[]]): CommandEntry & {
  alsoFrom?: CommandEntry[]
} {
  if (others.length === 0) return first
  const described = [first, ...others].find(({ descriptionFrom }) => descriptionFrom === 'notes') ?? first
  const { description, descriptionFrom } = described
  const options = [...first.options]
  const values = new Set(options.map(({ value }) => value))
  for (const entry of others) {
    options.push(...entry.options.filter(({ value }) => !values.has(value)))
    for (const { value } of entry.options) values.add(value)
  }
  return {
    ...first,
    options,
    ...(description === undefined ? {} : { description }),
    ...(descriptionFrom === undefined ? {} : { descriptionFrom }),
    alsoFrom: others,
  }
}
