/** Decides what a push changes in Anki. Pure: everything it needs is given. */
import {
  type Deck,
  type DeckNote,
  fieldDigests,
  type Ledger,
  noteIdOf,
  noteTypes,
  withDigests,
} from '../../emit/index.js'
import { type ComparedField, compareFields } from './compare-fields.js'
import type { ProfileState } from './profile-state.js'
import type { AnkiNote } from './read-notes.js'

/** What to do with notes in Anki that the Markdown no longer has. */
export type OrphanAction = 'keep' | 'tag' | 'suspend' | 'delete'
export const orphanActions: readonly OrphanAction[] = ['keep', 'tag', 'suspend', 'delete']
export const removedTag = 'ddd-build::removed'

export interface PushedNote {
  note: DeckNote
  anki: AnkiNote
  /** New values of fields, by name. */
  fields: Record<string, string>
  addTags: string[]
  removeTags: string[]
  /** The deck to move its cards to, if its owner has not moved them. */
  deck: { from: string; to: string } | undefined
  /** Whether its cards were suspended by an earlier push because the note was removed. */
  isSuspendedByUs: boolean
  /** Fields that were changed in Anki, and are left as they are there. */
  kept: ComparedField[]
  conflicts: ComparedField[]
}

export interface Orphan {
  guid: string
  key: string
  anki: AnkiNote
}

export interface PushPlan {
  /** Notes that Anki does not have. */
  create: DeckNote[]
  existing: PushedNote[]
  /** Notes that their owner deleted in Anki. */
  deleted: DeckNote[]
  /** Notes with another note type: imported from the CSV file, or made in Anki. */
  otherType: DeckNote[]
  orphans: Orphan[]
}

export interface PlanOptions {
  deck: Deck
  anki: readonly AnkiNote[]
  ledger: Ledger
  /** Times of the notes as the build found them in the ledger, by GUID. */
  timesBefore: ReadonlyMap<string, number>
  state: ProfileState
  recreate: boolean
}

export function planPush({ deck, anki, ledger, timesBefore, state, recreate }: PlanOptions): PushPlan {
  const find = noteFinder(anki, state)
  const plan: PushPlan = { create: [], existing: [], deleted: [], otherType: [], orphans: [] }
  for (const note of deck.notes) {
    const found = find(note.guid)
    const received = state.notes[note.guid]
    if (!found) {
      if (received && !recreate) plan.deleted.push(note)
      else plan.create.push(note)
    } else if (!found.fields.has(sourceName(note))) plan.otherType.push(note)
    else plan.existing.push(pushNote(note, found, received, timesBefore.get(note.guid) === found.time))
  }
  for (const { guid, key, state: rowState } of ledger.rows) {
    const found = rowState === 'removed' ? find(guid) : undefined
    if (found) plan.orphans.push({ guid, key, anki: found })
  }
  return plan
}

/** By the mark that the note bears; a note of version 0.1.0 has none, but the id of its package. */
export function noteFinder(
  anki: readonly AnkiNote[],
  state: ProfileState,
): (guid: string) => AnkiNote | undefined {
  const byGuid = new Map(anki.flatMap((note) => (note.mark ? [[note.mark.guid, note] as const] : [])))
  const byId = new Map(anki.map((note) => [note.id, note]))
  return (guid) => {
    const found = byGuid.get(guid) ?? byId.get(state.notes[guid]?.id ?? noteIdOf(guid))
    return found?.mark === undefined || found.mark.guid === guid ? found : undefined
  }
}

function sourceName({ type }: DeckNote): string {
  return noteTypes[type].fields.at(-1) ?? ''
}

function pushNote(
  note: DeckNote,
  anki: AnkiNote,
  received: ProfileState['notes'][string] | undefined,
  isUntouched: boolean,
): PushedNote {
  const compared = compareFields(note, anki, isUntouched)
  const fields: Record<string, string> = {}
  for (const { name, status, wanted } of compared) if (status === 'notes') fields[name] = wanted
  const conflicts = compared.filter(({ status }) => status === 'conflict')
  const source = withDigests(note.fields.at(-1) ?? '', deliveredDigests(note, compared))
  if (anki.fields.get(sourceName(note)) !== source) fields[sourceName(note)] = source
  const present = new Set(anki.tags)
  const given = new Set(received?.tags)
  const from = received?.deck
  return {
    note,
    anki,
    fields,
    // A tag of ours that its owner took off stays off.
    addTags: note.tags.filter((tag) => !present.has(tag) && !given.has(tag)),
    removeTags: [...given, removedTag].filter((tag) => present.has(tag) && !note.tags.includes(tag)),
    deck: from !== undefined && from !== note.deck ? { from, to: note.deck } : undefined,
    isSuspendedByUs: received?.isSuspended ?? false,
    kept: compared.filter(({ status }) => status === 'anki'),
    conflicts,
  }
}

/** What each field will have been delivered as: where both sides differ, what it was before. */
export function deliveredDigests(note: DeckNote, compared: readonly ComparedField[]): string[] {
  const wanted = fieldDigests(note.fields)
  return compared.map(({ status, delivered, present }, index) => {
    if (status === 'conflict') return delivered ?? '-'
    return (status === 'same' ? fieldDigests([present])[0] : wanted[index]) ?? '-'
  })
}
