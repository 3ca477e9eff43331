/** Decides what a push changes in Anki. No I/O. */
import {
  type Deck,
  type DeckNote,
  fieldDigests,
  type Ledger,
  noteIdOf,
  noteTypes,
  replaceDigests,
} from '../../emit/index.js'
import { type ComparedField, compareFields } from './compare-fields.js'
import type { ProfileState } from './profile-state.js'
import type { AnkiNote } from './read-notes.js'

/** What to do with notes in Anki that were removed from the Markdown. */
export type OrphanAction = 'keep' | 'tag' | 'suspend' | 'delete'
export const orphanActions: readonly OrphanAction[] = ['keep', 'tag', 'suspend', 'delete']
export const removedTag = 'ddd-build::removed'

export interface NoteUpdate {
  note: DeckNote
  anki: AnkiNote
  /** New field values, by field name. */
  fields: Record<string, string>
  addTags: string[]
  removeTags: string[]
  /** The deck to move the cards to, unless the user moved them elsewhere. */
  deck: { from: string; to: string } | undefined
  /** Whether an earlier push suspended the cards because the note had been removed. */
  isSuspendedByUs: boolean
  /** Fields that were changed in Anki only and are kept. */
  keptFields: ComparedField[]
  conflicts: ComparedField[]
}

export interface Orphan {
  guid: string
  key: string
  anki: AnkiNote
}

export interface PushPlan {
  /** Notes that aren't in Anki. */
  create: DeckNote[]
  existing: NoteUpdate[]
  /** Notes that the user deleted in Anki. */
  deleted: DeckNote[]
  /** Notes that are in Anki with another note type: imported from the CSV file, or created in Anki. */
  otherNoteType: DeckNote[]
  orphans: Orphan[]
}

export interface PlanOptions {
  deck: Deck
  anki: readonly AnkiNote[]
  ledger: Ledger
  /** Times of the notes in the ledger before this build, by GUID. */
  previousTimes: ReadonlyMap<string, number>
  state: ProfileState
  /** Whether to add notes again that the user deleted in Anki. */
  recreate: boolean
}

export function planPush({ deck, anki, ledger, previousTimes, state, recreate }: PlanOptions): PushPlan {
  const find = createNoteFinder(anki, state)
  const plan: PushPlan = { create: [], existing: [], deleted: [], otherNoteType: [], orphans: [] }
  for (const note of deck.notes) {
    const found = find(note.guid)
    const received = state.notes[note.guid]
    if (!found) {
      if (received && !recreate) plan.deleted.push(note)
      else plan.create.push(note)
    } else if (!found.fields.has(sourceFieldName(note))) plan.otherNoteType.push(note)
    else
      plan.existing.push(planNoteUpdate(note, found, received, previousTimes.get(note.guid) === found.time))
  }
  for (const { guid, key, state: rowState } of ledger.rows) {
    const found = rowState === 'removed' ? find(guid) : undefined
    if (found) plan.orphans.push({ guid, key, anki: found })
  }
  return plan
}

/**
 * Creates a lookup of Anki notes by GUID: by fingerprint, or by note id for notes of version 0.1.0, which have no
 * fingerprint.
 */
export function createNoteFinder(
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

function sourceFieldName({ type }: DeckNote): string {
  return noteTypes[type].fields.at(-1) ?? ''
}

function planNoteUpdate(
  note: DeckNote,
  anki: AnkiNote,
  received: ProfileState['notes'][string] | undefined,
  isUntouched: boolean,
): NoteUpdate {
  const compared = compareFields(note, anki, isUntouched)
  const fields: Record<string, string> = {}
  for (const { name, status, notesHtml } of compared) if (status === 'notes') fields[name] = notesHtml
  const conflicts = compared.filter(({ status }) => status === 'conflict')
  const source = replaceDigests(note.fields.at(-1) ?? '', deliveredDigests(note, compared))
  if (anki.fields.get(sourceFieldName(note)) !== source) fields[sourceFieldName(note)] = source
  const ankiTags = new Set(anki.tags)
  const ourTags = new Set(received?.tags)
  const previousDeck = received?.deck
  return {
    note,
    anki,
    fields,
    // Don't add back our tags that the user removed.
    addTags: note.tags.filter((tag) => !ankiTags.has(tag) && !ourTags.has(tag)),
    removeTags: [...ourTags, removedTag].filter((tag) => ankiTags.has(tag) && !note.tags.includes(tag)),
    deck:
      previousDeck !== undefined && previousDeck !== note.deck
        ? { from: previousDeck, to: note.deck }
        : undefined,
    isSuspendedByUs: received?.isSuspended ?? false,
    keptFields: compared.filter(({ status }) => status === 'anki'),
    conflicts,
  }
}

/** Returns the digests of the fields as delivered after a push. A field in conflict keeps its previous digest. */
export function deliveredDigests(note: DeckNote, compared: readonly ComparedField[]): string[] {
  const notesDigests = fieldDigests(note.fields)
  return compared.map(({ status, deliveredDigest, ankiHtml }, index) => {
    if (status === 'conflict') return deliveredDigest ?? '-'
    return (status === 'same' ? fieldDigests([ankiHtml])[0] : notesDigests[index]) ?? '-'
  })
}
