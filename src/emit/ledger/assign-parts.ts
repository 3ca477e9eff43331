/**
 * Assigns the parts of a draft to rows of the ledger, so that a studied card stays on its note and no card ever gets a blank front.
 *
 * A part is one card of a note: what a template or a cloze makes. A row is a note.
 */

import type { LedgerPart, LedgerRow } from './ledger.js'
import type { DraftPart, NoteDraft } from './note-draft.js'
import type { NoteGroup } from './note-group.js'
import { textDigest } from './short-digest.js'
import { textSimilarity } from './text-similarity.js'

/** A part of a note, assigned to a row of the ledger. */
export interface AssignedPart {
  name: string
  /** Number of a cloze in this note. */
  number?: number
  /** The matching part of the draft; `undefined` if the notes no longer have the card. */
  draft?: DraftPart
  /**
   * - `active`: a card is made
   * - `inactive`: in the notes, but no card is made of it now
   * - `retired`: no longer in the notes, but may have been studied
   */
  state: 'active' | 'inactive' | 'retired'
  /** Digest of what the card asks and answers. */
  digest: string
}

/**
 * Returns an unused GUID for a note.
 *
 * @param continuationSeed for a continuation, what its GUID is derived from: the GUID of its main note and the names of its cards
 */
export type CreateGuid = (draft: NoteDraft, continuationSeed?: string) => string

export interface AssignedRow {
  row: LedgerRow
  parts: AssignedPart[]
  isNew: boolean
}

/**
 * Assigns the parts of a draft to rows. Existing cards stay on their row; cards added later get one of their own.
 *
 * @param group the notes that the draft already has; `undefined` for a new draft
 */
export function assignParts(
  draft: NoteDraft,
  group: NoteGroup | undefined,
  createGuid: CreateGuid,
): AssignedRow[] {
  const rows = group ? [group.main, ...group.continuations] : []
  const pairs = pairParts(draft, rows)
  const assigned = rows.map(
    (row): AssignedRow => ({ row, isNew: false, parts: partsOf(row, pairs, retiredDigest(draft)) }),
  )
  const paired = new Set(pairs.values())
  const newParts = draft.parts.filter((part) => !paired.has(part) && !part.isInactive)
  if (newParts.length === 0) return assigned
  const taken = new Set(rows.flatMap(({ parts }) => parts.map(({ number }) => number)))
  const parts = newParts.map(
    (part): AssignedPart => ({
      ...withUnusedNumber(part, taken),
      draft: part,
      state: 'active',
      digest: part.digest,
    }),
  )
  return [...assigned, { row: newRow(draft, newParts, group, createGuid), parts, isNew: true }]
}

/** Creates a row for new cards; the assignment of ids fills in its key, parts and digests. */
function newRow(
  draft: NoteDraft,
  parts: readonly DraftPart[],
  group: NoteGroup | undefined,
  createGuid: CreateGuid,
): LedgerRow {
  const { kind, file, section, explicitId = '' } = draft
  const main = group?.main.guid
  return {
    guid: createGuid(draft, main && `${main} with ${parts.map(({ name }) => name).join('\n')}`),
    kind,
    explicitId,
    continues: main ?? '',
    key: '',
    file,
    section,
    parts: [],
    digest: { question: '', answer: '', cards: '' },
    time: 0,
    state: 'active',
  }
}

/** Keeps the author's cloze number, or takes the next free one. */
function withUnusedNumber(
  { name, number }: DraftPart,
  taken: Set<number | undefined>,
): { name: string; number?: number } {
  if (number === undefined) return { name }
  let unused = number
  while (taken.has(unused)) unused += 1
  taken.add(unused)
  return { name, number: unused }
}

/** Returns the digest of a card that the notes no longer have; for a cloze `c0ffee:hint`, that of the text it was in, `c0ffee:`. */
function retiredDigest({ isCloze, parts }: NoteDraft): string {
  return isCloze ? (parts[0]?.digest.replace(/:.*/, ':') ?? 'retired') : 'retired'
}

function partsOf(row: LedgerRow, pairs: ReadonlyMap<LedgerPart, DraftPart>, retired: string): AssignedPart[] {
  return row.parts.map((part): AssignedPart => {
    const draft = pairs.get(part)
    const number = part.number === undefined ? {} : { number: part.number }
    if (!draft) return { name: part.name, ...number, state: 'retired', digest: retired }
    return {
      name: draft.name,
      ...number,
      draft,
      state: draft.isInactive ? 'inactive' : 'active',
      digest: draft.digest,
    }
  })
}

/** Whether two clozes have a text in common: `Container / container`, `Container / containers`. */
function shareText(one: string, other: string): boolean {
  const texts = new Set(one.toLowerCase().split(' / '))
  return other
    .toLowerCase()
    .split(' / ')
    .some((text) => texts.has(text))
}

/**
 * Pairs cards by name. Pairs clozes by all of their texts, by one of them, by text with a typo corrected, and then, if nothing around
 * them changed, by number.
 */
function pairParts({ parts, question }: NoteDraft, rows: readonly LedgerRow[]): Map<LedgerPart, DraftPart> {
  const pairs = new Map<LedgerPart, DraftPart>()
  const unpaired = new Set(parts)
  const ledgerParts = rows.flatMap((row) => row.parts)
  const pair = (isSame: (part: LedgerPart, draft: DraftPart) => boolean) => {
    for (const part of ledgerParts) {
      if (pairs.has(part)) continue
      const draft = [...unpaired].find((candidate) => isSame(part, candidate))
      if (!draft) continue
      pairs.set(part, draft)
      unpaired.delete(draft)
    }
  }
  pair((part, draft) => part.name === draft.name)
  const hasClozes = ledgerParts.some(({ number }) => number !== undefined)
  if (!hasClozes) return pairs
  pair((part, draft) => shareText(part.name, draft.name))
  const options = { hasSameAnswer: true, isSameSection: false, answer: '' }
  // Only typos leave more than half of the words alike.
  pair((part, draft) => textSimilarity(part.name, draft.name, options) > 0.5)
  // The same text around the same number of clozes: a cloze with the same number is a correction.
  const isSameText = rows[0]?.digest.question === textDigest(question)
  if (isSameText && ledgerParts.length === parts.length) pair((part, draft) => part.number === draft.number)
  return pairs
}
