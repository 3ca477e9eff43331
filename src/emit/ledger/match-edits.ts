/** Finds, for notes that are new, the notes that are gone and that they were before an edit. */
import type { AssignOptions } from './assign-options.js'
import type { LedgerRow } from './ledger.js'
import type { NoteDraft } from './note-draft.js'
import { isSameCommand } from './same-command.js'
import { textSimilarity } from './same-text.js'
import { textDigest } from './short-digest.js'
import { likeness, wordsOf } from './words.js'

interface Pair<Draft> {
  draft: Draft
  row: LedgerRow
  score: number
}

/** So that a rewritten notebook of any size costs little: comparisons for one draft. */
const maxCandidates = 200

/**
 * Adds the best matches between drafts and rows that have none yet. A row counts as gone only if this build knows so.
 *
 * @param matches what matched already; extended
 */
export function matchEdits<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  rows: readonly LedgerRow[],
  matches: Map<Draft, LedgerRow>,
  { isKnown }: Pick<AssignOptions, 'isKnown'>,
): void {
  const used = new Set(matches.values())
  const gone = rows.filter((row) => !used.has(row) && (row.state === 'removed' || isKnown(row.file)))
  const unmatched = drafts.filter((draft) => !matches.has(draft))
  if (gone.length === 0 || unmatched.length === 0) return
  const candidates = candidateIndex(gone)
  const isOnly = onlyAnswers(unmatched, gone)
  const pairs: Pair<Draft>[] = unmatched.flatMap((draft) =>
    candidates(draft).flatMap((row) => {
      const score = scoreOf(draft, row, isOnly(draft, row))
      return score > 0 ? { draft, row, score } : []
    }),
  )
  pairs.sort((one, other) => other.score - one.score || (one.row.guid < other.row.guid ? -1 : 1))
  for (const { draft, row } of pairs) {
    if (matches.has(draft) || used.has(row)) continue
    matches.set(draft, row)
    used.add(row)
  }
}

/** A question may be reworded while its heading or file is renamed. */
function onlyAnswers(
  drafts: readonly NoteDraft[],
  rows: readonly LedgerRow[],
): (draft: NoteDraft, row: LedgerRow) => boolean {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { kind, answer } of drafts) count(`new ${kind} ${textDigest(answer)}`)
  for (const { kind, digest } of rows) count(`gone ${kind} ${digest.answer}`)
  return ({ kind, answer }, { digest }) => {
    const name = textDigest(answer)
    return (
      name === digest.answer &&
      counts.get(`new ${kind} ${name}`) === 1 &&
      counts.get(`gone ${kind} ${name}`) === 1
    )
  }
}

/** Rows of the same kind that share a place, an answer, a question or a rare word. */
function candidateIndex(rows: readonly LedgerRow[]): (draft: NoteDraft) => LedgerRow[] {
  const index = new Map<string, LedgerRow[]>()
  const add = (key: string, row: LedgerRow) => {
    const list = index.get(key)
    if (list) list.push(row)
    else index.set(key, [row])
  }
  const keysOf = (
    kind: string,
    key: string,
    file: string,
    section: string,
    question: string,
    answer: string,
  ) => [
    ...(question === '' ? [] : [`${kind} q ${question}`]),
    ...(answer === '' ? [] : [`${kind} a ${answer}`]),
    `${kind} s ${file} ${section}`,
    ...new Set(wordsOf(key).map((word) => `${kind} w ${word}`)),
  ]
  for (const row of rows) {
    const { kind, key, file, section, digest } = row
    for (const name of keysOf(kind, key, file, section, digest.question, digest.answer)) add(name, row)
  }
  return ({ kind, key, file, section, question, answer }) => {
    const found = new Set<LedgerRow>()
    const lists = keysOf(kind, key, file, section, textDigest(question), textDigest(answer)).map(
      (name) => index.get(name) ?? [],
    )
    for (const list of lists.sort((one, other) => one.length - other.length))
      for (const row of list) {
        if (found.size >= maxCandidates) return [...found]
        found.add(row)
      }
    return [...found]
  }
}

/** @returns 0 for another note; otherwise how sure it is that the row is the draft before an edit */
function scoreOf(draft: NoteDraft, row: LedgerRow, isOnlyAnswer: boolean): number {
  const isSameFile = draft.file === row.file
  const isSamePlace = isSameFile && draft.section === row.section
  // What was removed long ago and elsewhere is another fact, however similar.
  if (row.state === 'removed' && !isSamePlace) return 0
  const isNear = isSameFile || (draft.section !== '' && draft.section === row.section)
  const similarity = similarityOf(draft, row, { isSamePlace, isNear, isOnlyAnswer })
  if (similarity === 0) return 0
  const place = isSamePlace ? 0.2 : isSameFile ? 0.1 : 0
  // Of two drafts that fit as well, the one that makes a card, and reads most alike.
  const card = draft.parts.some(({ isInactive }) => !isInactive) ? 0.1 : 0
  return similarity + place + card + likeness(row.key, draft.key) / 5 + (row.state === 'removed' ? 0 : 0.05)
}

interface Place {
  isSamePlace: boolean
  isNear: boolean
  /** Whether of all notes that are gone and all that are new, only these two have their answer. */
  isOnlyAnswer: boolean
}

function similarityOf(
  draft: NoteDraft,
  row: LedgerRow,
  { isSamePlace, isNear, isOnlyAnswer }: Place,
): number {
  const { question, answer, cards } = row.digest
  const hasSameQuestion = question !== '' && textDigest(draft.question) === question
  const hasSameAnswer = answer !== '' && textDigest(draft.answer) === answer
  if (draft.kind === 'command')
    return isSameCommand(row.key, draft.key, hasSameQuestion) ? (hasSameQuestion ? 0.9 : 0.8) : 0
  if (draft.isCloze && draft.parts.length > 0 && draft.kind !== 'concept')
    return clozeSimilarity(draft, row, hasSameQuestion && isNear && cards !== '')
  // The same question nearby, with a corrected answer.
  if (hasSameQuestion && (hasSameAnswer || isNear)) return isSamePlace ? 0.95 : 0.8
  return textSimilarity(row.key, draft.key, {
    hasSameAnswer,
    isSamePlace: isSamePlace || isOnlyAnswer,
    answer: draft.answer,
  })
}

/** The text around the gaps is the question, the gaps are the answer. */
function clozeSimilarity(draft: NoteDraft, row: LedgerRow, hasSameQuestion: boolean): number {
  const gaps = new Set(row.parts.flatMap(({ name }) => wordsOf(name)))
  const sharesGap = draft.parts.some(({ name }) => {
    const words = wordsOf(name)
    return words.length > 0 && words.every((word) => gaps.has(word))
  })
  const [before, after] = [plainCloze(row.key), plainCloze(draft.key)]
  if (before === after) return 1
  // The same sentence with one corrected gap; with all of several gaps changed, it is about something else.
  if (hasSameQuestion && (sharesGap || draft.parts.length === 1)) return 0.95
  // A gap that is gone or new changes what is around the gaps, but not the sentence.
  return textSimilarity(before, after, {
    hasSameAnswer: sharesGap,
    isSamePlace: false,
    answer: sharesGap ? after : '',
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
