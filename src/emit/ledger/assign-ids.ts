/** Keeps the ids of notes across edits; only new notes get new ids. */

import { digest } from '../../catalog/index.js'
import type { AssignOptions } from './assign-options.js'
import { type AssignedPart, assignParts, type CreateGuid } from './assign-parts.js'
import { draftDigests } from './draft-digests.js'
import { explicitGuidOf, guidOf, ledgerKey } from './guid.js'
import type { Ledger, LedgerRow, NoteDigest } from './ledger.js'
import { matchEdits } from './match-edits.js'
import { matchKeys } from './match-keys.js'
import type { NoteDraft } from './note-draft.js'
import { noteGroups } from './note-group.js'
import { cardsDigest } from './short-digest.js'

/** A note of a deck with its id. */
export interface AssignedNote<Draft extends NoteDraft = NoteDraft> {
  draft: Draft
  guid: string
  /** Cards of this note. */
  parts: AssignedPart[]
  /** When its cards last changed, in seconds since 1970. */
  time: number
}

/** What changed since the last build. */
export interface IdChanges {
  /** Notes that are new in this build. */
  added: LedgerRow[]
  /** Notes whose command, question or term was edited, and which keep their ids. */
  edited: { before: LedgerRow; after: LedgerRow }[]
  /** Notes whose cards changed, so that an import updates them in Anki. */
  updated: { before: LedgerRow; after: LedgerRow }[]
  /** Notes that were not found in this build. */
  removed: LedgerRow[]
  /** Notes that had been removed and are back. */
  revived: LedgerRow[]
}

/**
 * Assigns ids to the notes of a build.
 *
 * @param drafts all notes of this build, in reading order
 * @param ledger the ledger of earlier builds
 * @returns one or more notes for each active draft, in the same order; the updated ledger; what changed
 */
export function assignIds<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  ledger: Ledger,
  options: AssignOptions,
): { notes: AssignedNote<Draft>[]; ledger: Ledger; changes: IdChanges } {
  const mainRows = [...noteGroups(ledger.rows).values()].map(({ main }) => main)
  const matches = matchKeys(drafts, mainRows)
  matchEdits(drafts, mainRows, matches, options)
  const currentLedger = withFormerGuids(ledger, matches, options.formerDeck)
  const groups = noteGroups(currentLedger.rows)

  const changes: IdChanges = { added: [], edited: [], updated: [], removed: [], revived: [] }
  const notes: AssignedNote<Draft>[] = []
  const rows = new Map<string, LedgerRow>()
  const taken = new Set(currentLedger.rows.map(({ guid }) => guid))
  const unusedDigest = createUnusedDigest(taken)
  const newGuid: CreateGuid = (draft, continuationSeed) => {
    const candidates =
      continuationSeed === undefined
        ? candidateGuids(draft, currentLedger.notebookId, options.formerDeck)
        : [digest(continuationSeed)]
    const guid =
      candidates.find((candidate) => !taken.has(candidate)) ??
      unusedDigest(continuationSeed ?? `${draft.kind} ${draft.key} ${draft.answer}`)
    taken.add(guid)
    return guid
  }
  for (const draft of drafts) {
    const mainRow = matches.get(draft)
    const group = mainRow && groups.get(mainRow.guid)
    for (const { row, parts, isNew } of assignParts(draft, group, newGuid)) {
      const after = updateRow(row, draft, parts, { isNew, options })
      rows.set(after.guid, after)
      if (isNew) changes.added.push(after)
      else recordChanges(changes, row, after)
      if (after.state === 'active') notes.push({ draft, guid: after.guid, parts, time: after.time })
    }
  }
  for (const row of currentLedger.rows)
    if (!rows.has(row.guid)) {
      const after = rowWithoutDraft(row, options)
      if (after) rows.set(row.guid, after)
      if (after?.state === 'removed' && row.state !== 'removed') changes.removed.push(after)
    }
  return { notes, ledger: { ...currentLedger, rows: [...rows.values()] }, changes }
}

/**
 * Replaces GUIDs derived from the notebook id with those of the version 0.1.0 deck, in the first build whose config sets `formerDeck`.
 *
 * @param matches updated with the new rows
 */
function withFormerGuids<Draft extends NoteDraft>(
  ledger: Ledger,
  matches: Map<Draft, LedgerRow>,
  formerDeck: string | undefined,
): Ledger {
  if (formerDeck === undefined || ledger.formerDeck === formerDeck) return ledger
  const taken = new Set(ledger.rows.map(({ guid }) => guid))
  const formerGuids = new Map<string, string>()
  for (const [draft, { guid, kind, key }] of matches) {
    const { formerKeys = [], answer } = draft
    // Derived from the notebook id, with the key before or after the edit, with or without the answer.
    const isDerived = [key, draft.key].some((candidateKey) =>
      [undefined, answer].some(
        (distinguisher) => guidOf(ledger.notebookId, kind, candidateKey, distinguisher) === guid,
      ),
    )
    const unusedGuid = [...formerKeys, draft.key]
      .map((candidateKey) => guidOf(formerDeck, kind, candidateKey))
      .find((candidate) => !taken.has(candidate))
    if (!isDerived || unusedGuid === undefined) continue
    taken.add(unusedGuid)
    formerGuids.set(guid, unusedGuid)
  }
  const renameGuid = (guid: string) => formerGuids.get(guid) ?? guid
  const renameRow = (row: LedgerRow) => ({
    ...row,
    guid: renameGuid(row.guid),
    continues: renameGuid(row.continues),
  })
  for (const [draft, row] of matches) matches.set(draft, renameRow(row))
  return { ...ledger, formerDeck, rows: ledger.rows.map(renameRow) }
}

function candidateGuids(draft: NoteDraft, notebookId: string, formerDeck: string | undefined): string[] {
  const { kind, key, explicitId, answer, formerKeys = [] } = draft
  return [
    ...(explicitId === undefined ? [] : [explicitGuidOf(formerDeck ?? notebookId, kind, explicitId)]),
    ...(formerDeck === undefined
      ? []
      : [...formerKeys, key].map((candidateKey) => guidOf(formerDeck, kind, candidateKey))),
    guidOf(notebookId, kind, key),
    guidOf(notebookId, kind, key, answer),
  ]
}

/** Creates a function that numbers a name until its digest isn't taken: `name 2`, `name 3`. */
function createUnusedDigest(taken: ReadonlySet<string>): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    for (let count = (counts.get(name) ?? 1) + 1; ; count += 1) {
      const guid = digest(`${name} ${count}`)
      if (taken.has(guid)) continue
      counts.set(name, count)
      return guid
    }
  }
}

/** Returns the row of a note after this build. */
function updateRow(
  row: LedgerRow,
  draft: NoteDraft,
  parts: readonly AssignedPart[],
  { isNew, options }: { isNew: boolean; options: AssignOptions },
): LedgerRow {
  const state = stateOf(draft, parts)
  if (state === 'removed') return { ...row, state }
  const { question, answer, cards } = noteDigest(draft, parts)
  const key = ledgerKey(draft.key)
  // An inactive note keeps its last cards, but its key and text follow edits. A draft without cards has no question.
  if (state === 'inactive')
    return {
      ...row,
      state,
      key,
      digest: { ...row.digest, answer, question: question || row.digest.question },
    }
  const fileTime = options.timeOf(draft.file)
  const timeAfterEdit = cards === row.digest.cards ? row.time : Math.max(fileTime, row.time + 1)
  return {
    ...row,
    explicitId: draft.explicitId ?? '',
    key,
    // Otherwise the note is still in a file that this build didn't read.
    ...(isNew || options.coversFile(row.file) ? { file: draft.file, section: draft.section } : {}),
    parts: parts.map(({ name, number }) => (number === undefined ? { name } : { name, number })),
    digest: { question, answer, cards },
    time: isNew ? fileTime : timeAfterEdit,
    state,
  }
}

function stateOf(draft: NoteDraft, parts: readonly AssignedPart[]): LedgerRow['state'] {
  if (parts.some(({ state }) => state === 'active')) return 'active'
  // A draft without parts is content that is in the notes but makes no card.
  return draft.parts.length > 0 && parts.every(({ state }) => state === 'retired') ? 'removed' : 'inactive'
}

function noteDigest(draft: NoteDraft, parts: readonly AssignedPart[]): NoteDigest {
  return { ...draftDigests(draft), cards: cardsDigest(parts) }
}

function recordChanges(changes: IdChanges, before: LedgerRow, after: LedgerRow): void {
  if (after.state !== 'active') {
    if (after.state === 'removed' && before.state !== 'removed') changes.removed.push(after)
    return
  }
  if (before.state === 'removed') changes.revived.push(after)
  if (before.key !== after.key) changes.edited.push({ before, after })
  if (before.time !== after.time) changes.updated.push({ before, after })
}

function rowWithoutDraft(row: LedgerRow, { coversFile, sessionGuids }: AssignOptions): LedgerRow | undefined {
  if (!coversFile(row.file)) return row
  // Added and removed again in one session of `watch`: nothing to remember.
  return sessionGuids?.has(row.guid) ? undefined : { ...row, state: 'removed' }
}
