/** Gives the notes of all decks their ids, from the ledger. */
import { resolve } from 'node:path'
import {
  type AssignedNote,
  adoptNotes,
  assignIds,
  type Context,
  type DeckDrafts,
  type Emitter,
  fileInRoot,
  type IdChanges,
  type Ledger,
  type NoteDraft,
  type OldNote,
  released,
  shortDigest,
  writeLedger,
} from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/families.js'
import type { ReadResult } from '../read.js'
import { formerDeckName } from './former-deck.js'
import { readLedgerFile } from './ledger-file.js'
import { readOldDecks } from './old-decks.js'
import { createScope } from './scope.js'

export interface DeckIds {
  /** What emitters are to know. */
  context: Pick<Context, 'ids' | 'builtCards' | 'knownFiles' | 'lookTime'>
  /** Path of the ledger, absolute. */
  path: string
  /** The ledger of this build, as text. */
  text: string
  /** The ledger as it was before; nothing for the first build. */
  before: Ledger | undefined
  ledger: Ledger
  isChanged: boolean
  /** Times of the notes as the ledger, or an old deck, had them before this build; by GUID. */
  timesBefore: ReadonlyMap<string, number>
  changes: IdChanges
  /** Notes whose cards are worded differently though their file did not change: by a new release, knowledge or config. */
  reworded: number
  /** Notes that were taken over from decks in the output folder. */
  adopted: number
  /** What version 0.1.0 would have called the deck. */
  formerDeckHint: string
}

/** A session of `watch`: notes that were new in it and are gone again leave no trace. */
export type Session = Set<string>

export interface AssignDeckOptions {
  session?: Session | undefined
  /** Finds notes of earlier builds where there is neither a ledger nor a deck in the output folder. */
  recover?(): Promise<OldNote[]>
}

/** @returns nothing if no format needs ids, or the notes have no folder that a ledger could be in */
export async function assignDeckIds(
  result: ReadResult,
  config: Config,
  { session, recover }: AssignDeckOptions = {},
): Promise<DeckIds | undefined> {
  const emitters = (config.emit ?? defaultEmitters()).filter(({ drafts }) => drafts !== undefined)
  if (emitters.length === 0 || result.isStandalone) return undefined
  const { root, context, notebook } = result
  const { path, text: textBefore, ledger: before } = readLedgerFile(root)
  const old = before ? [] : await oldNotes(resolve(result.cwd, config.out ?? 'out'), recover)
  const known = before ? before.rows : adoptNotes(old, [], [])
  const scope = createScope(result)
  const shared: Context = {
    ...context,
    builtCards: new Set(known.flatMap(({ kind, parts }) => [kind, ...parts.map(({ name }) => name)])),
    // Files that this run did not read, and that are not known to be gone.
    knownFiles: known
      .filter(({ file, state }) => state !== 'removed' && !scope.isKnown(file))
      .map(({ file }) => fromRoot(file, root.prefix)),
  }
  const made = emitters.map((emitter) => draftsOf(emitter, notebook, shared))
  const { drafts, twins } = uniqueDrafts(made)
  const formerDeck = made.map((deck) => deck.formerDeck).find((name) => name !== undefined)
  const names = [notebook.id, ...(formerDeck === undefined ? [] : [formerDeck]), ...deckNames(old)]
  const start: Ledger = before
    ? { ...before, notebookId: notebook.id }
    : { notebookId: notebook.id, rows: adoptNotes(old, drafts, names) }
  const times = timesInRoot(result)
  const {
    notes,
    ledger: assigned,
    changes,
  } = assignIds(drafts, start, {
    ...scope,
    timeOf: (file) => times.get(file) ?? 0,
    ...(formerDeck === undefined ? {} : { formerDeck }),
    ...(session ? { session } : {}),
  })
  for (const { guid } of changes.added) session?.add(guid)
  const ledger = { ...assigned, look: lookOf(made, start, context) }
  const text = writeLedger(ledger)
  return {
    context: {
      ids: byDraft(notes, twins),
      lookTime: ledger.look.time,
      ...(shared.builtCards ? { builtCards: shared.builtCards } : {}),
      ...(shared.knownFiles ? { knownFiles: shared.knownFiles } : {}),
    },
    path,
    text,
    before,
    ledger,
    isChanged: text !== textBefore,
    timesBefore: new Map(start.rows.map(({ guid, time }) => [guid, time])),
    changes,
    reworded: reworded(changes, notes, (file) => times.get(file) ?? 0),
    adopted: before ? 0 : start.rows.length,
    formerDeckHint: formerDeckName(notebook, config),
  }
}

async function oldNotes(out: string, recover: AssignDeckOptions['recover']): Promise<OldNote[]> {
  const found = await readOldDecks(out)
  return found.length > 0 ? found : ((await recover?.()) ?? [])
}

/** Thrown when a deck emitter can't list its notes. */
export class DraftsFailure extends Error {
  constructor(
    readonly emitter: string,
    override readonly cause: unknown,
  ) {
    super(`The emitter “${emitter}” failed`)
  }
}

function draftsOf(emitter: Emitter, notebook: ReadResult['notebook'], context: Context): DeckDrafts {
  try {
    return emitter.drafts?.(notebook, context) ?? { drafts: [], look: '' }
  } catch (error) {
    throw new DraftsFailure(emitter.name, error)
  }
}

/** Notes whose cards read differently though nobody edited them: as far as texts and file times tell. */
function reworded(
  { updated }: IdChanges,
  notes: readonly AssignedNote[],
  timeOf: (file: string) => number,
): number {
  const fromKnowledge = new Set(notes.flatMap(({ guid, draft }) => (draft.isFromKnowledge ? guid : [])))
  return updated.filter(({ before, after }) => {
    const isSameText =
      before.key === after.key &&
      before.digest.question === after.digest.question &&
      before.digest.answer === after.digest.answer
    return (isSameText || fromKnowledge.has(after.guid)) && timeOf(after.file) <= before.time
  }).length
}

/** The same note in two decks is one note in Anki: its twins in other decks get the same ids. */
function uniqueDrafts(decks: readonly DeckDrafts[]): {
  drafts: NoteDraft[]
  twins: Map<NoteDraft, NoteDraft[]>
} {
  const firsts = new Map<string, NoteDraft>()
  const twins = new Map<NoteDraft, NoteDraft[]>()
  const drafts = decks.flatMap((deck, index) =>
    deck.drafts.filter((draft) => {
      const { kind, key, file, section, parts } = draft
      const name = JSON.stringify([kind, key, file, section, parts])
      const first = firsts.get(name)
      if (index === 0 || !first) {
        firsts.set(name, draft)
        return true
      }
      twins.set(first, [...(twins.get(first) ?? []), draft])
      return false
    }),
  )
  return { drafts, twins }
}

function byDraft(
  assigned: readonly AssignedNote[],
  twins: ReadonlyMap<NoteDraft, readonly NoteDraft[]>,
): Map<NoteDraft, AssignedNote[]> {
  const notes = assigned.flatMap((note) => [
    note,
    ...(twins.get(note.draft) ?? []).map((draft) => ({ ...note, draft })),
  ])
  const ids = new Map<NoteDraft, AssignedNote[]>()
  for (const note of notes) {
    const known = ids.get(note.draft)
    if (known) known.push(note)
    else ids.set(note.draft, [note])
  }
  return ids
}

/** All names that the deck of version 0.1.0 may have had: it may have been split by chapters. */
function deckNames(notes: readonly OldNote[]): string[] {
  const names = notes.flatMap(({ deck }) =>
    deck.split('::').map((_, depth, parts) => parts.slice(0, depth + 1).join('::')),
  )
  return [...new Set(names)]
}

function fromRoot(file: string, prefix: string): string {
  return prefix !== '' && file.startsWith(prefix) ? file.slice(prefix.length) : file
}

/** Modification times of the notes in seconds, by their paths from the root. */
function timesInRoot({ context, root }: ReadResult): Map<string, number> {
  const times = context.times?.notes ?? new Map<string, number>()
  return new Map([...times].map(([file, time]) => [fileInRoot(file, root), Math.floor(time / 1000)]))
}

/** An edited config does not touch the look that a user gave the cards in Anki, unless it changes the look. */
function lookOf(
  made: readonly DeckDrafts[],
  { look: before }: Ledger,
  { times }: Context,
): NonNullable<Ledger['look']> {
  const digest = shortDigest(made.map(({ look }) => look).join(' '))
  if (before?.digest === digest) return before
  const now = Math.max(released, Math.floor((times?.shared ?? 0) / 1000))
  return { digest, time: before ? Math.max(now, before.time + 1) : now }
}
