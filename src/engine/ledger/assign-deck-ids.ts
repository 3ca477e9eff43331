/** Assigns ids to the notes of all decks, using the ledger. */

import { resolve } from 'node:path'
import {
  type AssignedNote,
  adoptNotes,
  assignIds,
  type Context,
  type DeckDrafts,
  type Emitter,
  type IdChanges,
  type ImportedNote,
  type Ledger,
  noteTypesChangedAt,
  pathFromRoot,
  shortDigest,
  writeLedger,
} from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { defaultEmitters } from '../config/default-emitters.js'
import { outputFolder } from '../config/output-folder.js'
import type { ReadResult } from '../read-result.js'
import { toUserError, UserError } from '../user-error.js'
import { formerDeckName } from './former-deck-name.js'
import { readLedgerFile } from './ledger-file.js'
import { readOldDecks } from './old-decks.js'
import { createScope } from './scope.js'
import { groupByDraft, uniqueDrafts } from './unique-drafts.js'

export interface DeckIds {
  /** Context for the emitters. */
  context: Pick<Context, 'ids' | 'ledgerCardNames' | 'otherFiles' | 'lookModifiedAt'>
  /** Path of the ledger; absolute. */
  path: string
  /** The ledger of this build, as text. */
  text: string
  /** The ledger before this build; `undefined` for the first build. */
  previousLedger: Ledger | undefined
  ledger: Ledger
  isChanged: boolean
  /** Times of the notes before this build, from the ledger or an old deck; by GUID. */
  previousTimes: ReadonlyMap<string, number>
  changes: IdChanges
  /** Number of notes that changed though their file didn't, because of a new release, knowledge or config. */
  reworded: number
  /** Number of notes adopted from decks of an earlier build. */
  adopted: number
  /** The deck name that version 0.1.0 would have used. */
  formerDeckName: string
}

/** GUIDs of the notes added in a `watch` session. If they are removed again, they leave no rows in the ledger. */
export type WatchSession = Set<string>

export interface AssignDeckOptions {
  session?: WatchSession | undefined
  /** Finds notes of earlier builds if there is neither a ledger nor a deck in the output folder. */
  recover?(): Promise<ImportedNote[]>
}

/**
 * Assigns ids to the notes of all decks.
 *
 * @returns `undefined` if no emitter needs ids, or the notes have no folder for a ledger
 * @throws UserError if the ledger can't be read
 * @throws DraftsError if an emitter fails
 */
export async function assignDeckIds(
  result: ReadResult,
  config: Config,
  { session, recover }: AssignDeckOptions = {},
): Promise<DeckIds | undefined> {
  const emitters = (config.emit ?? defaultEmitters()).filter(({ drafts }) => drafts !== undefined)
  if (emitters.length === 0 || result.isFromStdin) return undefined
  const { root, context, notebook } = result
  const { path, text: textBefore, ledger: previousLedger } = readLedgerFile(root)
  const previousNotes = previousLedger
    ? []
    : await findOldNotes(resolve(result.cwd, outputFolder(config)), recover)
  const knownRows = previousLedger ? previousLedger.rows : adoptNotes(previousNotes, [], [])
  const scope = createScope(result)
  const baseContext: Context = {
    ...context,
    ledgerCardNames: new Set(
      knownRows.flatMap(({ kind, parts }) => [kind, ...parts.map(({ name }) => name)]),
    ),
    // Files that this run didn't read and that may still exist.
    otherFiles: knownRows
      .filter(({ file, state }) => state !== 'removed' && !scope.coversFile(file))
      .map(({ file }) => stripPrefix(file, root.prefix)),
  }
  const deckDrafts = emitters.map((emitter) => draftsFrom(emitter, notebook, baseContext))
  const { drafts, duplicates } = uniqueDrafts(deckDrafts)
  const formerDeck = deckDrafts.map((deck) => deck.formerDeck).find((name) => name !== undefined)
  const names = [notebook.id, ...(formerDeck === undefined ? [] : [formerDeck])]
  const initialLedger: Ledger = previousLedger
    ? { ...previousLedger, notebookId: notebook.id }
    : { notebookId: notebook.id, rows: adoptNotes(previousNotes, drafts, names) }
  const times = timesInRoot(result)
  const {
    notes,
    ledger: assigned,
    changes,
  } = assignIds(drafts, initialLedger, {
    ...scope,
    timeOf: (file) => times.get(file) ?? 0,
    ...(formerDeck === undefined ? {} : { formerDeck }),
    ...(session ? { sessionGuids: session } : {}),
  })
  for (const { guid } of changes.added) session?.add(guid)
  const ledger = { ...assigned, look: nextLook(deckDrafts, initialLedger, context) }
  const text = writeLedger(ledger)
  return {
    context: {
      ids: groupByDraft(notes, duplicates),
      lookModifiedAt: ledger.look.time,
      ...(baseContext.ledgerCardNames ? { ledgerCardNames: baseContext.ledgerCardNames } : {}),
      ...(baseContext.otherFiles ? { otherFiles: baseContext.otherFiles } : {}),
    },
    path,
    text,
    previousLedger,
    ledger,
    isChanged: text !== textBefore,
    previousTimes: new Map(initialLedger.rows.map(({ guid, time }) => [guid, time])),
    changes,
    reworded: countReworded(changes, notes, (file) => times.get(file) ?? 0),
    adopted: previousLedger ? 0 : initialLedger.rows.length,
    formerDeckName: formerDeckName(notebook, config),
  }
}

async function findOldNotes(out: string, recover: AssignDeckOptions['recover']): Promise<ImportedNote[]> {
  const notes = await readOldDecks(out)
  return notes.length > 0 ? notes : ((await recover?.()) ?? [])
}

/** Thrown if a deck emitter fails to list its notes. */
export class DraftsError extends UserError {
  constructor(
    readonly emitter: string,
    cause: unknown,
  ) {
    const { exitCode, message } = toUserError(`The emitter “${emitter}”`, cause)
    super(exitCode, message, { cause })
  }
}

function draftsFrom(emitter: Emitter, notebook: ReadResult['notebook'], context: Context): DeckDrafts {
  try {
    return emitter.drafts?.(notebook, context) ?? { drafts: [], look: '' }
  } catch (error) {
    throw new DraftsError(emitter.name, error)
  }
}

/** Counts notes whose cards changed though their file wasn't edited, judging by contents and file times. */
function countReworded(
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

function stripPrefix(file: string, prefix: string): string {
  return prefix !== '' && file.startsWith(prefix) ? file.slice(prefix.length) : file
}

/** Returns the modification times of the notes in seconds, by path relative to the root. */
function timesInRoot({ context, root }: ReadResult): Map<string, number> {
  const times = context.modifiedTimes?.notes ?? new Map<string, number>()
  return new Map([...times].map(([file, time]) => [pathFromRoot(file, root), Math.floor(time / 1000)]))
}

/**
 * Returns the look of the note types with its modification time. The time only advances if the look changes, so other
 * edits of the config don't overwrite the user's own styling in Anki.
 */
function nextLook(
  deckDrafts: readonly DeckDrafts[],
  { look: previousLook }: Ledger,
  { modifiedTimes: times }: Context,
): NonNullable<Ledger['look']> {
  const digest = shortDigest(deckDrafts.map(({ look }) => look).join(' '))
  if (previousLook?.digest === digest) return previousLook
  const now = Math.max(noteTypesChangedAt, Math.floor((times?.shared ?? 0) / 1000))
  return { digest, time: previousLook ? Math.max(now, previousLook.time + 1) : now }
}
