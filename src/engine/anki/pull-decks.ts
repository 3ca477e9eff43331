/** `ddd-build pull`: copies edits and new notes from Anki into the Markdown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type AnkiEmitter, type DeckNote, noteTypes, replaceDigests } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { unifiedDiff } from '../pull/index.js'
import type { ReadOptions } from '../read-options.js'
import type { ReadResult } from '../read-result.js'
import { UserError } from '../user-error.js'
import { writeFile } from '../writing/write-assets.js'
import { compareFields } from './compare-fields.js'
import type { AnkiConnect } from './connect.js'
import { type OpenDecks, openDecks } from './open-decks.js'
import { createNoteFinder, deliveredDigests } from './plan-push.js'
import { ProfileStateFile } from './profile-state.js'
import { type EditedField, pullEdits } from './pull-edits.js'
import { type NewNotes, pullNewNotes } from './pull-new-notes.js'
import { type AnkiNote, findNotes, ourNotesQuery } from './read-notes.js'

export interface PullOptions {
  isDryRun: boolean
  /** Whether to fetch notes that were added in Anki, too. */
  includesNew: boolean
  onProgress?(done: number, total: number): void
}

export interface PullResult {
  /** Fields whose edits were written to the Markdown, or would be in a dry run. */
  pulled: EditedField[]
  /** Fields that were edited both in Anki and in the Markdown. */
  conflicts: EditedField[]
  /** Fields whose edits could not be mapped to the Markdown. */
  unresolved: EditedField[]
  /** Unified diff of all changed files. */
  diff: string
  /** Files that were written, or would be in a dry run. */
  files: string[]
  new: NewNotes | undefined
}

interface MatchedNote {
  emitter: AnkiEmitter
  note: DeckNote
  anki: AnkiNote
}

/** Pulls edits, and optionally new notes, from all decks of a config. */
export async function pullDecks(
  invoke: AnkiConnect,
  config: Config,
  options: ReadOptions,
  { isDryRun, includesNew, onProgress }: PullOptions,
): Promise<PullResult> {
  const uncached = { ...options, cache: false }
  const opened = await openDecks(invoke, config, uncached)
  const matched = await findDeliveredNotes(invoke, opened)
  const fields = matched.flatMap(({ note, anki }) =>
    compareFields(note, anki, false).map((field) => ({ note, field })),
  )
  const conflicts = fields.filter(({ field }) => field.status === 'conflict')
  const edited = fields.filter(
    ({ field, note }) => field.status === 'anki' && isEditable(note, opened.result),
  )
  const uneditable = fields.filter(
    ({ field, note }) => field.status === 'anki' && !isEditable(note, opened.result),
  )
  const { texts, pulled, unresolved } = await pullEdits(
    edited,
    config,
    uncached,
    opened.result.textOf,
    onProgress,
  )
  const newNotes = includesNew ? await pullNewNotes(invoke, opened, texts, config, uncached) : undefined
  const textBefore = (path: string) => (opened.result.files.includes(path) ? opened.result.textOf(path) : '')
  const diff = [...texts].map(([path, text]) => unifiedDiff(path, textBefore(path), text)).join('')
  if (!isDryRun) {
    await writeTexts(texts, opened.result)
    await newNotes?.save()
    await markPulled(invoke, matched, pulled)
  }
  return {
    pulled,
    conflicts,
    unresolved: [...unresolved, ...uneditable],
    diff,
    files: [...texts.keys()],
    new: newNotes,
  }
}

async function findDeliveredNotes(invoke: AnkiConnect, { ids, decks }: OpenDecks): Promise<MatchedNote[]> {
  const state = new ProfileStateFile(ids.ledger.notebookId, String(await invoke('getActiveProfile'))).read()
  const names = Object.assign({}, ...decks.map(({ emitter }) => emitter.options.noteTypes))
  const find = createNoteFinder(await findNotes(invoke, ourNotesQuery(names)), state)
  return decks.flatMap(({ emitter, deck }) =>
    deck.notes.flatMap((note) => {
      const anki = find(note.guid)
      return anki?.fields.has(noteTypes[note.type].fields.at(-1) ?? '') ? { emitter, note, anki } : []
    }),
  )
}

/** Files that aren't UTF-8 were read with replacement characters, which must not be written back. */
function isEditable({ draft }: DeckNote, { messages }: ReadResult): boolean {
  const { file } = draft.firstCard.from
  return !messages.some((message) => message.file === file && message.ruleId === 'not-utf8')
}

async function writeTexts(
  texts: ReadonlyMap<string, string>,
  { cwd, files, textOf }: ReadResult,
): Promise<void> {
  for (const [path, text] of texts) {
    const absolutePath = resolve(cwd, path)
    if (
      files.includes(path) &&
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(absolutePath)) !== textOf(path)
    )
      throw new UserError(3, `${path} was changed while pull was running: run it again.`)
    await writeFile(absolutePath, text)
  }
}

/** Updates the fingerprints of pulled notes in Anki, so that the next edit on either side is no conflict. */
async function markPulled(
  invoke: AnkiConnect,
  matched: readonly MatchedNote[],
  pulled: readonly EditedField[],
): Promise<void> {
  const guids = new Set(pulled.map(({ note }) => note.guid))
  for (const { note, anki } of matched) {
    if (!guids.has(note.guid)) continue
    const name = noteTypes[note.type].fields.at(-1) ?? ''
    const compared = compareFields(note, anki, false).map((field) => {
      const isPulled = pulled.some((one) => one.note.guid === note.guid && one.field.name === field.name)
      return isPulled ? { ...field, status: 'same' as const } : field
    })
    const source = replaceDigests(anki.fields.get(name) ?? '', deliveredDigests(note, compared))
    await invoke('updateNoteFields', { note: { id: anki.id, fields: { [name]: source } } })
  }
}
