/** Carries out a push: note by note, so that nothing of a learner's is replaced. */
import type { AnkiEmitter, Deck, DeckNote, Ledger } from '../../emit/index.js'
import { type AnkiConnect, AnkiError } from './connect.js'
import { createNotes } from './create-notes.js'
import { compareLooks, type LookChange } from './looks.js'
import { type OrphanAction, type PushPlan, planPush, removedTag } from './plan-push.js'
import { type ProfileState, ProfileStateFile } from './profile-state.js'
import { decksOf, findNotes, ourNotesQuery, readNotes } from './read-notes.js'

export interface PushOptions {
  emitter: AnkiEmitter
  deck: Deck
  ledger: Ledger
  timesBefore: ReadonlyMap<string, number>
  /** A folder for the package of new notes, absolute: Anki may be unable to read elsewhere. */
  folder: string
  orphans: OrphanAction
  recreate: boolean
  isDryRun: boolean
  /** Asked before anything changes; `false` ends the push. */
  confirm(plan: PushPlan): Promise<boolean>
  onProgress?(done: number, total: number): void
}

export interface PushResult {
  plan: PushPlan
  /** New notes that Anki has now. */
  created: DeckNote[]
  /** New notes that Anki did not take, with the reason. */
  refused: { note: DeckNote; reason: string }[]
  /** Notes of which a field was written. */
  updated: number
  retagged: number
  moved: number
  looks: LookChange[]
  isSynced: boolean
  /** Whether the push was declined, or is a dry run. */
  isUnchanged: boolean
  /** Whether this profile has received nothing before. */
  isFirst: boolean
}

export async function push(ask: AnkiConnect, options: PushOptions): Promise<PushResult> {
  const { deck, ledger, emitter, isDryRun } = options
  const profile = String(await ask('getActiveProfile'))
  const stateFile = new ProfileStateFile(ledger.notebookId, profile)
  const state = stateFile.read()
  const isFirst = Object.keys(state.notes).length === 0
  const anki = await findNotes(ask, ourNotesQuery(emitter.options.noteTypes))
  const known = new Set(anki.map(({ id }) => id))
  const elsewhere = Object.values(state.notes).flatMap(({ id }) =>
    id === undefined || known.has(id) ? [] : id,
  )
  const plan = planPush({
    ...options,
    anki: [...anki, ...(await readNotes(ask, elsewhere))],
    state,
  })
  const looks = await compareLooks(ask, emitter.options, state.looks)
  const nothing = {
    plan,
    created: [],
    refused: [],
    updated: 0,
    retagged: 0,
    moved: 0,
    looks,
    isSynced: false,
    isUnchanged: true,
    isFirst,
  }
  if (isDryRun || !(await options.confirm(plan))) return nothing

  const { created, refused, otherType } = await createNotes(ask, plan.create, looks, options)
  const total = plan.existing.length
  let updated = 0
  let retagged = 0
  for (const [index, pushed] of plan.existing.entries()) {
    const { anki: note, fields, addTags, removeTags, isSuspendedByUs } = pushed
    if (Object.keys(fields).length > 0) {
      await storeMedia(ask, deck, Object.values(fields))
      await ask('updateNoteFields', { note: { id: note.id, fields } })
      if (Object.keys(fields).some((name) => name !== 'Source')) updated += 1
    }
    if (addTags.length > 0) await ask('addTags', { notes: [note.id], tags: addTags.join(' ') })
    if (removeTags.length > 0) await ask('removeTags', { notes: [note.id], tags: removeTags.join(' ') })
    if (addTags.length + removeTags.length > 0) retagged += 1
    if (isSuspendedByUs) await ask('unsuspend', { cards: note.cards })
    if (index % 16 === 15 || index === total - 1) options.onProgress?.(index + 1, total)
  }
  const moved = await moveCards(ask, plan)
  for (const look of looks) if (look.update) await look.update()
  await handleOrphans(ask, plan, options.orphans)
  await stateFile.write(await stateAfter(ask, state, plan, created, looks, options.orphans))
  return {
    plan: { ...plan, otherType: [...plan.otherType, ...otherType] },
    created,
    refused,
    updated,
    retagged,
    moved,
    looks,
    isSynced: await sync(ask),
    isUnchanged: false,
    isFirst,
  }
}

/** Pictures of changed fields; Anki keeps a file that has the name already. */
async function storeMedia(ask: AnkiConnect, { media }: Deck, fields: readonly string[]): Promise<void> {
  const text = fields.join('\n')
  for (const [filename, bytes] of media)
    if (text.includes(filename))
      await ask('storeMediaFile', {
        filename,
        data: Buffer.from(bytes).toString('base64'),
        deleteExisting: false,
      })
}

/** Only the cards that are where an earlier push put them. */
async function moveCards(ask: AnkiConnect, { existing }: PushPlan): Promise<number> {
  const wanted = existing.filter(({ deck }) => deck !== undefined)
  const decks = await decksOf(
    ask,
    wanted.flatMap(({ anki }) => anki.cards),
  )
  const byDeck = new Map<string, number[]>()
  let moved = 0
  for (const { anki, deck } of wanted) {
    const cards = anki.cards.filter((card) => deck && decks.get(card) === deck.from)
    if (!deck || cards.length === 0) continue
    moved += 1
    byDeck.set(deck.to, [...(byDeck.get(deck.to) ?? []), ...cards])
  }
  for (const [deck, cards] of byDeck) await ask('changeDeck', { cards, deck })
  return moved
}

async function handleOrphans(ask: AnkiConnect, { orphans }: PushPlan, action: OrphanAction): Promise<void> {
  const notes = orphans.map(({ anki }) => anki.id)
  if (notes.length === 0 || action === 'keep') return
  if (action === 'delete') await ask('deleteNotes', { notes })
  else await ask('addTags', { notes, tags: removedTag })
  if (action === 'suspend') await ask('suspend', { cards: orphans.flatMap(({ anki }) => anki.cards) })
}

/** What the profile has received. Notes that this push did not look at, such as those of other files, stay known. */
async function stateAfter(
  ask: AnkiConnect,
  before: ProfileState,
  { existing, orphans }: PushPlan,
  created: readonly DeckNote[],
  looks: readonly LookChange[],
  action: OrphanAction,
): Promise<ProfileState> {
  const decks = await decksOf(
    ask,
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
  const left = Object.fromEntries(looks.map(({ type, digest }) => [type, digest]))
  return { notes, looks: { ...before.looks, ...left } }
}

/** @returns whether AnkiWeb was synced; not if Anki has no account */
async function sync(ask: AnkiConnect): Promise<boolean> {
  try {
    await ask('sync')
    return true
  } catch (error) {
    if (error instanceof AnkiError && /auth/i.test(error.reason)) return false
    throw error
  }
}
