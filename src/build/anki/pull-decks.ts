/** `ddd-build pull`: edits and notes that were made in Anki come home into the Markdown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type AnkiEmitter, type DeckNote, noteTypes, withDigests } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { Failure } from '../failure.js'
import { unifiedDiff } from '../pull/index.js'
import type { ReadOptions, ReadResult } from '../read.js'
import { writeFile } from '../writing/write-assets.js'
import { compareFields } from './compare-fields.js'
import type { AnkiConnect } from './connect.js'
import { type OpenDecks, openDecks } from './open-decks.js'
import { deliveredDigests, noteFinder } from './plan-push.js'
import { ProfileStateFile } from './profile-state.js'
import { type EditedField, pullEdits } from './pull-edits.js'
import { type NewNotes, pullNewNotes } from './pull-new-notes.js'
import { type AnkiNote, findNotes, ourNotesQuery } from './read-notes.js'

export interface PullOptions {
  isDryRun: boolean
  /** Whether notes that were added in Anki are fetched too. */
  withNew: boolean
  onProgress?(done: number, total: number): void
}

export interface PullResult {
  /** Fields whose edits are in the Markdown now, or would be. */
  pulled: EditedField[]
  /** Fields that were edited in Anki and in the Markdown. */
  conflicts: EditedField[]
  /** Fields for which no edit of the Markdown was found. */
  unplaced: EditedField[]
  /** What changes in the files, as `diff -u` prints it. */
  diff: string
  /** Files that were written, or would be. */
  files: string[]
  new: NewNotes | undefined
}

interface Found {
  emitter: AnkiEmitter
  note: DeckNote
  anki: AnkiNote
}

export async function pullDecks(
  ask: AnkiConnect,
  config: Config,
  options: ReadOptions,
  { isDryRun, withNew, onProgress }: PullOptions,
): Promise<PullResult> {
  const uncached = { ...options, cache: false }
  const opened = await openDecks(ask, config, uncached)
  const found = await findOurs(ask, opened)
  const fields = found.flatMap(({ note, anki }) =>
    compareFields(note, anki, false).map((field) => ({ note, field })),
  )
  const conflicts = fields.filter(({ field }) => field.status === 'conflict')
  const edited = fields.filter(
    ({ field, note }) => field.status === 'anki' && isEditable(note, opened.result),
  )
  const locked = fields.filter(
    ({ field, note }) => field.status === 'anki' && !isEditable(note, opened.result),
  )
  const { texts, pulled, unplaced } = await pullEdits(
    edited,
    config,
    uncached,
    opened.result.textOf,
    onProgress,
  )
  const added = withNew ? await pullNewNotes(ask, opened, texts, config, uncached) : undefined
  const before = (path: string) => (opened.result.files.includes(path) ? opened.result.textOf(path) : '')
  const diff = [...texts].map(([path, text]) => unifiedDiff(path, before(path), text)).join('')
  if (!isDryRun) {
    await writeTexts(texts, opened.result)
    await added?.save()
    await markPulled(ask, found, pulled)
  }
  return {
    pulled,
    conflicts,
    unplaced: [...unplaced, ...locked],
    diff,
    files: [...texts.keys()],
    new: added,
  }
}

async function findOurs(ask: AnkiConnect, { ids, decks }: OpenDecks): Promise<Found[]> {
  const state = new ProfileStateFile(ids.ledger.notebookId, String(await ask('getActiveProfile'))).read()
  const names = Object.assign({}, ...decks.map(({ emitter }) => emitter.options.noteTypes))
  const find = noteFinder(await findNotes(ask, ourNotesQuery(names)), state)
  return decks.flatMap(({ emitter, deck }) =>
    deck.notes.flatMap((note) => {
      const anki = find(note.guid)
      return anki?.fields.has(noteTypes[note.type].fields.at(-1) ?? '') ? { emitter, note, anki } : []
    }),
  )
}

/** A file that is not UTF-8 was read with replacements: to write it would make them last. */
function isEditable({ draft }: DeckNote, { messages }: ReadResult): boolean {
  const { file } = draft.first.from
  return !messages.some((message) => message.file === file && message.ruleId === 'not-utf8')
}

async function writeTexts(
  texts: ReadonlyMap<string, string>,
  { cwd, files, textOf }: ReadResult,
): Promise<void> {
  for (const [path, text] of texts) {
    const whole = resolve(cwd, path)
    if (
      files.includes(path) &&
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(whole)) !== textOf(path)
    )
      throw new Failure(3, `${path} was changed while pull ran: run it again.`)
    await writeFile(whole, text)
  }
}

/** Both sides agree now: the next edit of either is no conflict. */
async function markPulled(
  ask: AnkiConnect,
  found: readonly Found[],
  pulled: readonly EditedField[],
): Promise<void> {
  const guids = new Set(pulled.map(({ note }) => note.guid))
  for (const { note, anki } of found) {
    if (!guids.has(note.guid)) continue
    const name = noteTypes[note.type].fields.at(-1) ?? ''
    const compared = compareFields(note, anki, false).map((field) => {
      const isPulled = pulled.some((one) => one.note.guid === note.guid && one.field.name === field.name)
      return isPulled ? { ...field, status: 'same' as const } : field
    })
    const source = withDigests(anki.fields.get(name) ?? '', deliveredDigests(note, compared))
    await ask('updateNoteFields', { note: { id: anki.id, fields: { [name]: source } } })
  }
}
