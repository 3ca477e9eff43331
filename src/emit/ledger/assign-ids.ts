/** Gives every note the id that it had before, through any edit; only what is new gets a new one. */

import { digest } from '../../catalog/index.js'
import type { AssignOptions } from './assign-options.js'
import { type AssignedPart, assignParts, type NewGuid } from './assign-parts.js'
import { familiesOf } from './family.js'
import { explicitGuidOf, guidOf, ledgerKey } from './guid.js'
import type { Ledger, LedgerRow, NoteDigest } from './ledger.js'
import { matchEdits } from './match-edits.js'
import { matchKeys } from './match-keys.js'
import type { NoteDraft } from './note-draft.js'
import { cardsDigest, textDigest } from './short-digest.js'

/** A note of a deck with its id. */
export interface AssignedNote<Draft extends NoteDraft = NoteDraft> {
  draft: Draft
  guid: string
  /** Cards that this note has. */
  parts: AssignedPart[]
  /** When its cards changed last, in seconds since 1970. */
  time: number
}

/** What became of the notes that earlier builds made. */
export interface IdChanges {
  /** Notes that no earlier build made. */
  added: LedgerRow[]
  /** Notes that were edited and stayed the same: before and after. */
  edited: { before: LedgerRow; after: LedgerRow }[]
  /** Notes whose cards changed: their package replaces what Anki has. */
  updated: { before: LedgerRow; after: LedgerRow }[]
  /** Notes that this build no longer found. */
  removed: LedgerRow[]
  /** Notes that were removed and are back. */
  revived: LedgerRow[]
}

/**
 * @param drafts all notes of this build, in reading order
 * @param ledger what earlier builds made
 * @returns a note or more for each active draft, in the same order; the ledger of this build
 */
export function assignIds<Draft extends NoteDraft>(
  drafts: readonly Draft[],
  ledger: Ledger,
  options: AssignOptions,
): { notes: AssignedNote<Draft>[]; ledger: Ledger; changes: IdChanges } {
  const mains = [...familiesOf(ledger.rows).values()].map(({ main }) => main)
  const matches = matchKeys(drafts, mains, options)
  matchEdits(drafts, mains, matches, options)
  const known = withFormerGuids(ledger, matches, options.formerDeck)
  const families = familiesOf(known.rows)

  const changes: IdChanges = { added: [], edited: [], updated: [], removed: [], revived: [] }
  const notes: AssignedNote<Draft>[] = []
  const rows = new Map<string, LedgerRow>()
  const taken = new Set(known.rows.map(({ guid }) => guid))
  const newGuid: NewGuid = (draft, continued) => {
    const candidates =
      continued === undefined ? guidsOf(draft, known.notebookId, options.formerDeck) : [digest(continued)]
    const guid = firstFree(candidates, continued ?? `${draft.kind} ${draft.key} ${draft.answer}`, taken)
    taken.add(guid)
    return guid
  }
  for (const draft of drafts) {
    const main = matches.get(draft)
    const family = main && families.get(main.guid)
    for (const { row, parts, isNew } of assignParts(draft, family, newGuid)) {
      const isActive = parts.some(({ state }) => state === 'active')
      // A draft without cards stands for content that is in the notes and makes none.
      const isRetired = draft.parts.length > 0 && parts.every(({ state }) => state === 'retired')
      const after = describe(row, draft, parts, { isNew, isActive, isRetired, options })
      rows.set(after.guid, after)
      if (isNew) changes.added.push(after)
      else noteChanges(changes, row, after)
      if (isActive) notes.push({ draft, guid: after.guid, parts, time: after.time })
    }
  }
  for (const row of known.rows)
    if (!rows.has(row.guid)) {
      const after = afterNotFound(row, options)
      if (after) rows.set(row.guid, after)
      if (after?.state === 'removed' && row.state !== 'removed') changes.removed.push(after)
    }
  return { notes, ledger: { ...known, rows: [...rows.values()] }, changes }
}

/** A config that names the deck of version 0.1.0 for the first time: untouched new GUIDs become those of that deck. */
function withFormerGuids<Draft extends NoteDraft>(
  ledger: Ledger,
  matches: Map<Draft, LedgerRow>,
  formerDeck: string | undefined,
): Ledger {
  if (formerDeck === undefined || ledger.formerDeck === formerDeck) return ledger
  const taken = new Set(ledger.rows.map(({ guid }) => guid))
  const former = new Map<string, string>()
  for (const [draft, { guid, kind, key }] of matches) {
    const { formerKeys = [], answer } = draft
    const isUntouched = [key, draft.key].some((name) =>
      [undefined, answer].some((more) => guidOf(ledger.notebookId, kind, name, more) === guid),
    )
    const free = [...formerKeys, draft.key]
      .map((name) => guidOf(formerDeck, kind, name))
      .find((name) => !taken.has(name))
    if (!isUntouched || free === undefined) continue
    taken.add(free)
    former.set(guid, free)
  }
  const renamed = (guid: string) => former.get(guid) ?? guid
  const rename = (row: LedgerRow) => ({ ...row, guid: renamed(row.guid), continues: renamed(row.continues) })
  for (const [draft, row] of matches) matches.set(draft, rename(row))
  return { ...ledger, formerDeck, rows: ledger.rows.map(rename) }
}

function guidsOf(draft: NoteDraft, notebookId: string, formerDeck: string | undefined): string[] {
  const { kind, key, explicitId, answer, formerKeys = [] } = draft
  return [
    ...(explicitId === undefined ? [] : [explicitGuidOf(formerDeck ?? notebookId, kind, explicitId)]),
    ...(formerDeck === undefined
      ? []
      : [...formerKeys, key].map((former) => guidOf(formerDeck, kind, former))),
    guidOf(notebookId, kind, key),
    guidOf(notebookId, kind, key, answer),
  ]
}

function firstFree(candidates: readonly string[], name: string, taken: ReadonlySet<string>): string {
  const free = candidates.find((guid) => !taken.has(guid))
  if (free !== undefined) return free
  for (let count = 2; ; count += 1) {
    const guid = digest(`${name} ${count}`)
    if (!taken.has(guid)) return guid
  }
}

interface Description {
  isNew: boolean
  isActive: boolean
  isRetired: boolean
  options: AssignOptions
}

/** The row of a note after this build. */
function describe(
  row: LedgerRow,
  draft: NoteDraft,
  parts: readonly AssignedPart[],
  description: Description,
): LedgerRow {
  const { isNew, isActive, isRetired, options } = description
  const state = isActive ? 'active' : isRetired ? 'removed' : 'inactive'
  const now = digestOf(draft, parts)
  // While it makes no card, its cards stay as they were last; but its text is followed through edits.
  if (!isActive)
    return isRetired
      ? { ...row, state }
      : {
          ...row,
          state,
          key: ledgerKey(draft.key),
          digest: { ...row.digest, answer: now.answer, question: now.question || row.digest.question },
        }
  const file = options.timeOf(draft.file)
  const isSameContent = now.cards === row.digest.cards
  return {
    ...row,
    explicitId: draft.explicitId ?? '',
    key: ledgerKey(draft.key),
    ...(isNew || options.isKnown(row.file) ? { file: draft.file, section: draft.section } : {}),
    parts: parts.map(({ name, number }) => (number === undefined ? { name } : { name, number })),
    digest: now,
    time: isNew ? file : isSameContent ? row.time : Math.max(file, row.time + 1),
    state,
  }
}

function digestOf({ question, answer }: NoteDraft, parts: readonly AssignedPart[]): NoteDigest {
  return { question: textDigest(question), answer: textDigest(answer), cards: cardsDigest(parts) }
}

function noteChanges(changes: IdChanges, before: LedgerRow, after: LedgerRow): void {
  if (after.state !== 'active') {
    if (after.state === 'removed' && before.state !== 'removed') changes.removed.push(after)
    return
  }
  if (before.state === 'removed') changes.revived.push(after)
  if (before.key !== after.key) changes.edited.push({ before, after })
  if (before.time !== after.time) changes.updated.push({ before, after })
}

function afterNotFound(row: LedgerRow, { isKnown, session }: AssignOptions): LedgerRow | undefined {
  if (!isKnown(row.file)) return row
  return session?.has(row.guid) ? undefined : { ...row, state: 'removed' }
}
