import type { Edit } from '../../check/index.js'
import type { BlockChange } from './block-change.js'
import { changedMiddle } from './changed-middle.js'
import { deletionEdits } from './deletion-edits.js'
import { insertionEdits } from './insertion-edits.js'
import { type Replacement, replacementEdits } from './replacement-edits.js'
import { matchesNear, type SourceSearch, searchAround } from './source-search.js'
import { tokenizeBlock } from './tokenize.js'

const maxCandidates = 8
/** Places at which a change is tried before other ways to write it are. */
const maxPlaces = 4
/** How many words and spaces around a change are looked for together with it, if the whole text is not found. */
const contexts = [24, 12, 6, 3, 1, 0]

/**
 * Finds ways to make a change in the notes that a person made on a card.
 *
 * Candidates may be wrong: render the edited notes, and take the first candidate that gives the card's text.
 *
 * @param source a Markdown file
 * @param line number of the line that the card comes from, from 1
 * @param change a change of one block of a field
 * @returns at most 8 candidates, best first; each is a list of edits that don't overlap, in the order of the source
 */
export function candidateEdits(source: string, line: number, change: BlockChange): Edit[][] {
  const search = searchAround(source, line)
  const candidates =
    change.before === ''
      ? insertions(search, change)
      : change.after === ''
        ? deletions(search, change)
        : replacements(search, change)
  const distinct = new Map(candidates.map((edits) => [JSON.stringify(edits), edits]))
  return [...distinct.values()].filter((edits) => isChange(edits)).slice(0, maxCandidates)
}

function isChange(edits: readonly Edit[]): boolean {
  return edits.length > 0 && edits.some(({ actual, expected }) => actual !== expected)
}

function replacements(search: SourceSearch, change: BlockChange): Edit[][] {
  const before = tokenizeBlock(change.before, change.isCode)
  const after = tokenizeBlock(change.after, change.isCode)
  const whole = matchesNear(before, search).map((match) => ({ search, before, after, match }))
  if (whole.length > 0) return waysToReplace(whole)
  return contexts.flatMap((context) => {
    const middle = changedMiddle(before, after, context)
    const matches = matchesNear(middle.before, search)
    return waysToReplace(matches.map((match) => ({ search, ...middle, match })))
  })
}

function waysToReplace(places: readonly Replacement[]): Edit[][] {
  const nearest = places.slice(0, 1)
  return [
    ...places.slice(0, maxPlaces).map((place) => replacementEdits(place, 'changes')),
    ...nearest.flatMap((place) => [replacementEdits(place, 'middle'), replacementEdits(place, 'whole')]),
    ...places.slice(maxPlaces, maxCandidates).map((place) => replacementEdits(place, 'changes')),
  ]
}

function insertions(search: SourceSearch, { after, previous, isCode }: BlockChange): Edit[][] {
  if (previous === undefined || after === '') return []
  const block = tokenizeBlock(after, isCode)
  const places = matchesNear(tokenizeBlock(previous), search).slice(0, maxCandidates)
  const ways = places.map(({ last }) => insertionEdits(search, last, block))
  // The best way at each place, then the others.
  return [...ways.flatMap((edits) => edits.slice(0, 1)), ...ways.flatMap((edits) => edits.slice(1))]
}

function deletions(search: SourceSearch, { before, isCode }: BlockChange): Edit[][] {
  const places = matchesNear(tokenizeBlock(before, isCode), search).slice(0, maxCandidates)
  const ways = places.map((match) => deletionEdits(search, match))
  return [...ways.flatMap((edits) => edits.slice(0, 1)), ...ways.flatMap((edits) => edits.slice(1))]
}
