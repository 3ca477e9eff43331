/** Matches new notes with the removed notes that they were before an edit. */
import type { AssignOptions } from './assign-options.js'
import { candidateFinder } from './candidate-finder.js'
import { draftDigests } from './draft-digests.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'
import { type CommandComparer, commandComparer } from './same-command.js'
import { textSimilarity } from './text-similarity.js'
import { diceSimilarity, wordsOf } from './words.js'

interface Pair<Draft> {
  draft: Draft
  row: LedgerRow
  score: number
}

/**
 * Adds the best matches between drafts and rows that have none yet. A row counts as removed only if this build can tell.
 *
 * @param matches the matches so far; extended in place
 */
export function matchEdits<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  rows: readonly LedgerRow[],
  matches: Map<Draft, LedgerRow>,
  { coversFile }: Pick<AssignOptions, 'coversFile'>,
): void {
  const used = new Set(matches.values())
  const removedRows = rows.filter(
    (row) => !used.has(row) && (row.state === 'removed' || coversFile(row.file)),
  )
  const unmatched = drafts.filter((draft) => !matches.has(draft))
  if (removedRows.length === 0 || unmatched.length === 0) return
  const candidatesOf = candidateFinder(removedRows)
  const isOnlyAnswer = onlyAnswerChecker(unmatched, removedRows)
  const isSameCommand = commandComparer()
  const pairs: Pair<Draft>[] = unmatched.flatMap((draft) =>
    candidatesOf(draft).flatMap((row) => {
      const score = scoreOf(draft, row, { isOnlyAnswer: isOnlyAnswer(draft, row), isSameCommand })
      return score > 0 ? { draft, row, score } : []
    }),
  )
  pairs.sort((a, b) => b.score - a.score || (a.row.guid < b.row.guid ? -1 : 1))
  for (const { draft, row } of pairs) {
    if (matches.has(draft) || used.has(row)) continue
    matches.set(draft, row)
    used.add(row)
  }
}

/**
 * Finds questions that were reworded while their heading or file was renamed.
 *
 * @returns a function that checks whether a draft and a row are the only ones with their answer
 */
function onlyAnswerChecker(
  drafts: readonly NoteDraft[],
  rows: readonly LedgerRow[],
): (draft: NoteDraft, row: LedgerRow) => boolean {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const draft of drafts) count(`new ${draft.kind} ${draftDigests(draft).answer}`)
  for (const { kind, digest } of rows) count(`removed ${kind} ${digest.answer}`)
  return (draft, { digest }) => {
    const { kind } = draft
    const name = draftDigests(draft).answer
    return (
      name === digest.answer &&
      counts.get(`new ${kind} ${name}`) === 1 &&
      counts.get(`removed ${kind} ${name}`) === 1
    )
  }
}

/** @returns how likely the row is the draft before an edit; 0 for a different note */
function scoreOf(
  draft: NoteDraft,
  row: LedgerRow,
  { isOnlyAnswer, isSameCommand }: Pick<Proximity, 'isOnlyAnswer' | 'isSameCommand'>,
): number {
  const isSameFile = draft.file === row.file
  const isSameSection = isSameFile && draft.section === row.section
  // A note that was removed by an earlier build elsewhere is a different one, however similar.
  if (row.state === 'removed' && !isSameSection) return 0
  const isNear = isSameFile || (draft.section !== '' && draft.section === row.section)
  const similarity = similarityOf(draft, row, { isSameSection, isNear, isOnlyAnswer, isSameCommand })
  if (similarity === 0) return 0
  const locationBonus = isSameSection ? 0.2 : isSameFile ? 0.1 : 0
  // Among equally good drafts, prefer the one that makes a card, then the most similar one.
  const cardBonus = draft.parts.some(({ isInactive }) => !isInactive) ? 0.1 : 0
  return (
    similarity +
    locationBonus +
    cardBonus +
    diceSimilarity(row.key, draft.key) / 5 +
    (row.state === 'removed' ? 0 : 0.05)
  )
}

interface Proximity {
  isSameSection: boolean
  isNear: boolean
  /** Whether no other new or removed note has this answer. */
  isOnlyAnswer: boolean
  isSameCommand: CommandComparer
}

function similarityOf(
  draft: NoteDraft,
  row: LedgerRow,
  { isSameSection, isNear, isOnlyAnswer, isSameCommand }: Proximity,
): number {
  const { question, answer, cards } = row.digest
  const hasSameQuestion = question !== '' && draftDigests(draft).question === question
  const hasSameAnswer = answer !== '' && draftDigests(draft).answer === answer
  if (draft.kind === 'command')
    return isSameCommand(row.key, draft.key, hasSameQuestion) ? (hasSameQuestion ? 0.9 : 0.8) : 0
  if (draft.isCloze && draft.parts.length > 0 && draft.kind !== 'concept')
    return clozeSimilarity(draft, row, hasSameQuestion && isNear && cards !== '')
  // The same question nearby, with a corrected answer.
  if (hasSameQuestion && (hasSameAnswer || isNear)) return isSameSection ? 0.95 : 0.8
  return textSimilarity(row.key, draft.key, {
    hasSameAnswer,
    isSameSection: isSameSection || isOnlyAnswer,
    answer: draft.answer,
  })
}

/** Compares clozes: the text around them is the question, the clozes are the answer. */
function clozeSimilarity(draft: NoteDraft, row: LedgerRow, hasSameQuestion: boolean): number {
  const clozeWords = new Set(row.parts.flatMap(({ name }) => wordsOf(name)))
  const sharesCloze = draft.parts.some(({ name }) => {
    const words = wordsOf(name)
    return words.length > 0 && words.every((word) => clozeWords.has(word))
  })
  const [before, after] = [plainCloze(row.key), plainCloze(draft.key)]
  if (before === after) return 1
  // The same sentence with a corrected cloze. If all of several clozes changed, it is about something else.
  if (hasSameQuestion && (sharesCloze || draft.parts.length === 1)) return 0.95
  // Adding or removing a cloze changes the text around the clozes, but not the sentence.
  return textSimilarity(before, after, {
    hasSameAnswer: sharesCloze,
    isSameSection: false,
    answer: sharesCloze ? after : '',
  })
}

/** `The {{c1::keel}} is ==low==` → `The keel is low`. */
function plainCloze(text: string): string {
  return text
    .replace(/\{\{c\d+::(.*?)(?:::.*?)?\}\}/g, '$1')
    .replaceAll('==', '')
    .replace(/\s+/g, ' ')
    .trim()
}
