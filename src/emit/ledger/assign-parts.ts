/** Decides which card stands on which note, so that a studied card keeps its place and no card ever gets a blank front. */
import type { Family } from './family.js'
import type { LedgerPart, LedgerRow } from './ledger.js'
import type { DraftPart, NoteDraft } from './note-draft.js'
import { textSimilarity } from './same-text.js'
import { textDigest } from './short-digest.js'

/** A card of a note. */
export interface AssignedPart {
  name: string
  /** Number of a gap in this note. */
  number?: number
  /** What the draft has for it; nothing for a card that the notes no longer have. */
  draft?: DraftPart
  /**
   * - `active`: a card is made
   * - `inactive`: the notes have it, but make no card of it now
   * - `retired`: the notes no longer have it, but a learner may have studied it
   */
  state: 'active' | 'inactive' | 'retired'
  digest: string
}

/** @param continued what a new note continues, with the names of its cards */
export type NewGuid = (draft: NoteDraft, continued?: string) => string

export interface AssignedRow {
  row: LedgerRow
  parts: AssignedPart[]
  isNew: boolean
}

/**
 * Cards that a note had stay on it. Cards that are added later go to a note of their own.
 *
 * @param family the notes that the draft was before; nothing for a new one
 */
export function assignParts(draft: NoteDraft, family: Family | undefined, newGuid: NewGuid): AssignedRow[] {
  const rows = family ? [family.main, ...family.companions] : []
  const pairs = pairParts(draft, rows)
  const assigned = rows.map(
    (row): AssignedRow => ({ row, isNew: false, parts: partsOf(row, pairs, retiredDigest(draft)) }),
  )
  const paired = new Set(pairs.values())
  const rest = draft.parts.filter((part) => !paired.has(part) && !part.isInactive)
  if (rest.length === 0) return assigned
  const taken = new Set(rows.flatMap(({ parts }) => parts.map(({ number }) => number)))
  const parts = rest.map(
    (part): AssignedPart => ({ ...numbered(part, taken), draft: part, state: 'active', digest: part.digest }),
  )
  return [...assigned, { row: newRow(draft, rest, family, newGuid), parts, isNew: true }]
}

function newRow(
  draft: NoteDraft,
  parts: readonly DraftPart[],
  family: Family | undefined,
  newGuid: NewGuid,
): LedgerRow {
  const { kind, file, section, explicitId = '' } = draft
  const main = family?.main.guid
  return {
    guid: newGuid(draft, main && `${main} with ${parts.map(({ name }) => name).join('\n')}`),
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

/** The author's number of a gap, or the next that is free. */
function numbered(
  { name, number }: DraftPart,
  taken: Set<number | undefined>,
): { name: string; number?: number } {
  if (number === undefined) return { name }
  let free = number
  while (taken.has(free)) free += 1
  taken.add(free)
  return { name, number: free }
}

/** Of a card that the notes no longer have: of a gap, the text that it was in. */
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

/** Cards by their names; gaps by their texts, then by what an edit left of them. */
function pairParts({ parts, question }: NoteDraft, rows: readonly LedgerRow[]): Map<LedgerPart, DraftPart> {
  const pairs = new Map<LedgerPart, DraftPart>()
  const free = new Set(parts)
  const known = rows.flatMap((row) => row.parts)
  const pair = (isSame: (part: LedgerPart, draft: DraftPart) => boolean) => {
    for (const part of known) {
      if (pairs.has(part)) continue
      const draft = [...free].find((candidate) => isSame(part, candidate))
      if (!draft) continue
      pairs.set(part, draft)
      free.delete(draft)
    }
  }
  pair((part, draft) => part.name === draft.name)
  const isGap = known.some(({ number }) => number !== undefined)
  if (!isGap) return pairs
  const options = { hasSameAnswer: true, isSamePlace: false, answer: '' }
  pair((part, draft) => textSimilarity(part.name, draft.name, options) > 0.5)
  // The same text around as many gaps: one in the place of another is its correction.
  const isSameText = rows[0]?.digest.question === textDigest(question)
  if (isSameText && known.length === parts.length) pair((part, draft) => part.number === draft.number)
  return pairs
}
