/** Carries out a push note by note, so that scheduling and the user's own changes are kept. */
import type { AnkiEmitter, Deck, DeckNote, Ledger } from '../../emit/index.js'
import { compareNoteTypes, type NoteTypeChange } from './compare-note-types.js'
import { type AnkiConnect, AnkiError } from './connect.js'
import { createNotes } from './create-notes.js'
import { type OrphanAction, type PushPlan, planPush, removedTag } from './plan-push.js'
import { type ProfileState, ProfileStateFile } from './profile-state.js'
import { findCardDecks, findNotes, ourNotesQuery, readNotes } from './read-notes.js'

export interface PushOptions {
  emitter: AnkiEmitter
  deck: Deck
  ledger: Ledger
  /** Times of the notes in the ledger before this build, by GUID. */
  previousTimes: ReadonlyMap<string, number>
  /** Folder for the package of new notes; absolute. Not a temporary folder, which Anki may be unable to read. */
  folder: string
  orphans: OrphanAction
  recreate: boolean
  isDryRun: boolean
  /** Called before anything changes; return `false` to cancel the push. */
  confirm(plan: PushPlan): Promise<boolean>
  onProgress?(done: number, total: number): void
}

export interface PushResult {
  plan: PushPlan
  created: DeckNote[]
  /** New notes that were not created, with the reason. */
  refused: { note: DeckNote; reason: string }[]
  /** Number of notes whose content changed. */
  updated: number
  retagged: number
  moved: number
  noteTypeChanges: NoteTypeChange[]
  isSynced: boolean
  /** Whether nothing was done: a dry run, or the user canceled. */
  isSkipped: boolean
  /** Whether this is the first push to this profile. */
  isFirst: boolean
}

/** Pushes one deck. */
export async function push(invoke: AnkiConnect, options: PushOptions): Promise<PushResult> {
  const { deck, ledger, emitter, isDryRun } = options
  const profile = String(await invoke('getActiveProfile'))
  const stateFile = new ProfileStateFile(ledger.notebookId, profile)
  const state = stateFile.read()
  const isFirst = Object.keys(state.notes).length === 0
  const anki = await findNotes(invoke, ourNotesQuery(emitter.options.noteTypes))
  const knownIds = new Set(anki.map(({ id }) => id))
  const otherIds = Object.values(state.notes).flatMap(({ id }) =>
    id === undefined || knownIds.has(id) ? [] : id,
  )
  const plan = planPush({
    ...options,
    anki: [...anki, ...(await readNotes(invoke, otherIds))],
    state,
  })
  const noteTypeChanges = await compareNoteTypes(invoke, emitter.options, state.looks)
  const unchangedResult = {
    plan,
    created: [],
    refused: [],
    updated: 0,
    retagged: 0,
    moved: 0,
    noteTypeChanges,
    isSynced: false,
    isSkipped: true,
    isFirst,
  }
  if (isDryRun || !(await options.confirm(plan))) return unchangedResult

  const { created, refused, otherNoteType } = await createNotes(invoke, plan.create, noteTypeChanges, options)
  const total = plan.existing.length
  let updated = 0
  let retagged = 0
  for (const [index, update] of plan.existing.entries()) {
    const { anki: note, fields, addTags, removeTags, isSuspendedByUs } = update
    if (Object.keys(fields).length > 0) {
      await storeMedia(invoke, deck, Object.values(fields))
      await invoke('updateNoteFields', { note: { id: note.id, fields } })
      if (Object.keys(fields).some((name) => name !== 'Source')) updated += 1
    }
    if (addTags.length > 0) await invoke('addTags', { notes: [note.id], tags: addTags.join(' ') })
    if (removeTags.length > 0) await invoke('removeTags', { notes: [note.id], tags: removeTags.join(' ') })
    if (addTags.length + removeTags.length > 0) retagged += 1
    if (isSuspendedByUs) await invoke('unsuspend', { cards: note.cards })
    if (index % 16 === 15 || index === total - 1) options.onProgress?.(index + 1, total)
  }
  const moved = await moveCards(invoke, plan)
  for (const change of noteTypeChanges) if (change.update) await change.update()
  await handleOrphans(invoke, plan, options.orphans)
  await stateFile.write(await nextState(invoke, state, plan, created, noteTypeChanges, options.orphans))
  return {
    plan: { ...plan, otherNoteType: [...plan.otherNoteType, ...otherNoteType] },
    created,
    refused,
    updated,
    retagged,
    moved,
    noteTypeChanges,
    isSynced: await sync(invoke),
    isSkipped: false,
    isFirst,
  }
}

/** Stores the images of changed fields. A file that exists in Anki is not replaced. */
async function storeMedia(invoke: AnkiConnect, { media }: Deck, fields: readonly string[]): Promise<void> {
  const text = fields.join('\n')
  for (const [filename, bytes] of media)
    if (text.includes(filename))
      await invoke('storeMediaFile', {
        filename,
        data: Buffer.from(bytes).toString('base64'),
        deleteExisting: false,
      })
}

/** Moves cards to their new decks, except those that the user moved elsewhere. */
async function moveCards(invoke: AnkiConnect, { existing }: PushPlan): Promise<number> {
  const notesToMove = existing.filter(({ deck }) => deck !== undefined)
  const decks = await findCardDecks(
    invoke,
    notesToMove.flatMap(({ anki }) => anki.cards),
  )
  const byDeck = new Map<string, number[]>()
  let moved = 0
  for (const { anki, deck } of notesToMove) {
    const cards = anki.cards.filter((card) => deck && decks.get(card) === deck.from)
    if (!deck || cards.length === 0) continue
    moved += 1
    byDeck.set(deck.to, [...(byDeck.get(deck.to) ?? []), ...cards])
  }
  for (const [deck, cards] of byDeck) await invoke('changeDeck', { cards, deck })
  return moved
}

async function handleOrphans(
  invoke: AnkiConnect,
  { orphans }: PushPlan,
  action: OrphanAction,
): Promise<void> {
  const notes = orphans.map(({ anki }) => anki.id)
  if (notes.length === 0 || action === 'keep') return
  if (action === 'delete') await invoke('deleteNotes', { notes })
  else await invoke('addTags', { notes, tags: removedTag })
  if (action === 'suspend') await invoke('suspend', { cards: orphans.flatMap(({ anki }) => anki.cards) })
}

/** Returns the profile state after the push. Entries of notes that weren't part of this push are kept. */
async function nextState(
  invoke: AnkiConnect,
  before: ProfileState,
  { existing, orphans }: PushPlan,
  created: readonly DeckNote[],
  noteTypeChanges: readonly NoteTypeChange[],
  action: OrphanAction,
): Promise<ProfileState> {
  const decks = await findCardDecks(
    invoke,
    existing.flatMap(({ anki }) => anki.cards.slice(0, 1)),
  )
  const notes = { ...before.notes }
  for (const { guid, deck, tags } of created) notes[guid] = { deck, tags }
  for (const { note, anki } of existing) {
    const isInDeck = decks.get(anki.cards[0] ?? 0) === note.deck
    notes[note.guid] = { id: anki.id, tags: note.tags, ...(isInDeck ? { deck: note.deck } : {}) }
  }
  for (const { guid, anki } of orphans)
    if (action === 'delete') delete notes[guid]
    else {
      const isSuspended = action === 'suspend' || (before.notes[guid]?.isSuspended ?? false)
      notes[guid] = { id: anki.id, tags: [], ...(isSuspended ? { isSuspended } : {}) }
    }
  const digests = Object.fromEntries(noteTypeChanges.map(({ type, digest }) => [type, digest]))
  return { notes, looks: { ...before.looks, ...digests } }
}

/** @returns whether Anki was synced; `false` if it is not logged in to AnkiWeb */
async function sync(invoke: AnkiConnect): Promise<boolean> {
  try {
    await invoke('sync')
    return true
  } catch (error) {
    if (error instanceof AnkiError && /auth/i.test(error.reason)) return false
    throw error
  }
}
