/** Fetches notes that the user added to a deck in Anki, e.g. on a phone, and writes them as Markdown. */

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { type LedgerRow, readPackage, writeLedger } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { outputFolder } from '../config/output-folder.js'
import { assignDeckIds } from '../ledger/index.js'
import { fieldBlocks } from '../pull/index.js'
import { read } from '../read.js'
import type { ReadOptions } from '../read-options.js'
import { writeFile } from '../writing/write-assets.js'
import type { AnkiConnect } from './connect.js'
import { inboxCard } from './inbox-card.js'
import type { OpenDecks } from './open-decks.js'
import { ankiEmitters } from './open-decks.js'
import { ProfileStateFile } from './profile-state.js'
import { type AnkiNote, findNotes } from './read-notes.js'

export interface NewNotes {
  /** Path of the inbox file. */
  inbox: string
  /** Fronts of the fetched cards. */
  fetched: string[]
  /** Notes that can't be written as Markdown cards, with the reason. */
  refused: { front: string; reason: string }[]
  /** Writes the ledger; call it after the inbox file was written. */
  save(): Promise<void>
}

const inboxName = 'inbox.md'

/** @param texts new contents of files, by path; the inbox file is added to it */
export async function pullNewNotes(
  invoke: AnkiConnect,
  opened: OpenDecks,
  texts: Map<string, string>,
  config: Config,
  options: ReadOptions,
): Promise<NewNotes> {
  const { result, ids } = opened
  const inbox = inboxPath(opened)
  const guids = await guidsInDecks(invoke, opened, config)
  const knownGuids = new Set(ids.ledger.rows.map(({ guid }) => guid))
  const added = (await addedNotes(invoke, opened)).filter(({ id }) => !knownGuids.has(guids.get(id) ?? ''))
  const newNotes: NewNotes = { inbox, fetched: [], refused: [], save: async () => {} }
  const cards = added.flatMap((note) => {
    const card = inboxCard(
      [...note.fields.values()].map((html) => fieldBlocks(html)),
      note.tags,
    )
    if ('reason' in card) newNotes.refused.push(card)
    return 'reason' in card ? [] : { note, ...card }
  })
  if (cards.length === 0) return newNotes
  const exists = result.files.includes(inbox)
  const text = texts.get(inbox) ?? (exists ? result.textOf(inbox) : '# Inbox\n')
  texts.set(
    inbox,
    `${text.replace(/\n*$/, '\n')}\n${cards.map(({ markdown }) => `${markdown}\n`).join('\n')}`,
  )
  newNotes.fetched.push(...cards.map(({ front }) => front))
  const guidOfCard = new Map(cards.map(({ key, note }) => [key, { guid: guids.get(note.id), id: note.id }]))
  newNotes.save = () => saveIds(invoke, guidOfCard, texts, config, options)
  return newNotes
}

/** The inbox file is in the notes folder, so the next build reads it. */
function inboxPath({ result }: OpenDecks): string {
  const folder = result.folders[0] ?? result.cwd
  return relative(result.cwd, join(folder, inboxName)).split(sep).join('/')
}

/** Finds the notes in our decks that ddd-build didn't create. */
async function addedNotes(invoke: AnkiConnect, { decks }: OpenDecks): Promise<AnkiNote[]> {
  const notes = await Promise.all(
    decks.map(({ deck }) =>
      findNotes(invoke, `"deck:${escapeSearch(deck.name)}" -data-ddd -"note:ddd-build*"`),
    ),
  )
  return notes.flat()
}

function escapeSearch(text: string): string {
  return text.replace(/[\\":*_]/g, (character) => (character === ':' ? character : `\\${character}`))
}

/** Exports the decks, because AnkiConnect doesn't return GUIDs. */
async function guidsInDecks(
  invoke: AnkiConnect,
  { decks, result }: OpenDecks,
  config: Config,
): Promise<Map<number, string>> {
  const folder = resolve(result.cwd, outputFolder(config), 'anki')
  const guids = new Map<number, string>()
  for (const { deck } of decks) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `deck-from-anki-${process.pid}.apkg`)
    try {
      const isExported = await invoke('exportPackage', { deck: deck.name, path, includeSched: false })
      if (isExported !== true) continue
      for (const { id, guid } of await readPackage(readFileSync(path)))
        if (id !== undefined) guids.set(id, guid)
    } finally {
      rmSync(path, { force: true })
    }
  }
  return guids
}

/** Records the GUIDs from Anki in the ledger for the cards that were added to the inbox file. */
async function saveIds(
  invoke: AnkiConnect,
  guidOfCard: ReadonlyMap<string, { guid: string | undefined; id: number }>,
  overlay: ReadonlyMap<string, string>,
  config: Config,
  options: ReadOptions,
): Promise<void> {
  const result = await read(config, { ...options, overlay })
  const ids = await assignDeckIds(result, { ...config, emit: ankiEmitters(config) })
  if (!ids) return
  const stateFile = new ProfileStateFile(ids.ledger.notebookId, String(await invoke('getActiveProfile')))
  const state = stateFile.read()
  const added = new Set(ids.changes.added.map(({ guid }) => guid))
  const rows = ids.ledger.rows.map((row): LedgerRow => {
    const card = added.has(row.guid) ? guidOfCard.get(row.key) : undefined
    if (card?.guid === undefined) return row
    state.notes[card.guid] = { id: card.id, tags: [] }
    return { ...row, guid: card.guid }
  })
  await writeFile(ids.path, writeLedger({ ...ids.ledger, rows }))
  await stateFile.write(state)
}
