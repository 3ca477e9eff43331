import type { Edit } from '../../check/index.js'
import type { BlockChange } from './block-change.js'
import { changedMiddle } from './changed-middle.js'
import { deletionEdits } from './deletion-edits.js'
import { insertionEdits } from './insertion-edits.js'
import { type Replacement, replacementEdits } from './replacement-edits.js'
import { matchesNear, type SourceSearch, searchAround } from './source-search.js'
import { tokenizeBlock } from './tokenize.js'

const maxCandidates = 8
/** How many matches are tried with the smallest edits before larger edits are tried. */
const maxPlaces = 4
/** How many tokens around a change are included in the search if the whole text isn't found. */
const contextSizes = [24, 12, 6, 3, 1, 0]

/**
 * Finds edits of the notes that may reproduce a change made on a card.
 *
 * Candidates may be wrong: render the edited notes, and take the first candidate that produces the card's text.
 *
 * @param source a Markdown file
 * @param line line number of the card in the source, starting at 1
 * @param change a change of one block of a field
 * @returns at most 8 candidates, best first; each is a list of edits in source order that don't overlap
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
  if (whole.length > 0) return replacementCandidates(whole)
  return contextSizes.flatMap((context) => {
    const middle = changedMiddle(before, after, context)
    const matches = matchesNear(middle.before, search)
    return replacementCandidates(matches.map((match) => ({ search, ...middle, match })))
  })
}

function replacementCandidates(places: readonly Replacement[]): Edit[][] {
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
  const candidates = places.map(({ last }) => insertionEdits(search, last, block))
  // First the best edit for each match, then the others.
  return [
    ...candidates.flatMap((edits) => edits.slice(0, 1)),
    ...candidates.flatMap((edits) => edits.slice(1)),
  ]
}

function deletions(search: SourceSearch, { before, isCode }: BlockChange): Edit[][] {
  const places = matchesNear(tokenizeBlock(before, isCode), search).slice(0, maxCandidates)
  const candidates = places.map((match) => deletionEdits(search, match))
  return [
    ...candidates.flatMap((edits) => edits.slice(0, 1)),
    ...candidates.flatMap((edits) => edits.slice(1)),
  ]
}
