/** Fetches notes that a person added to a deck in Anki, such as on the phone, and writes them as Markdown. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { type LedgerRow, readPackage, writeLedger } from '../../emit/index.js'
import type { Config } from '../config/config.js'
import { assignDeckIds } from '../ledger/index.js'
import { fieldBlocks } from '../pull/index.js'
import { type ReadOptions, read } from '../read.js'
import { writeFile } from '../writing/write-assets.js'
import type { AnkiConnect } from './connect.js'
import { inboxCard } from './inbox-card.js'
import type { OpenDecks } from './open-decks.js'
import { ankiEmitters } from './open-decks.js'
import { ProfileStateFile } from './profile-state.js'
import { type AnkiNote, findNotes } from './read-notes.js'

export interface NewNotes {
  /** Path of the inbox note. */
  inbox: string
  /** Fronts of the cards that were fetched. */
  fetched: string[]
  /** Notes that could not be written as a card, with the reason. */
  refused: { front: string; reason: string }[]
  /** Writes the ledger, after the inbox note. */
  save(): Promise<void>
}

const inboxName = 'inbox.md'

/** @param texts the inbox note's new text is added to it */
export async function pullNewNotes(
  ask: AnkiConnect,
  opened: OpenDecks,
  texts: Map<string, string>,
  config: Config,
  options: ReadOptions,
): Promise<NewNotes> {
  const { result, ids } = opened
  const inbox = inboxPath(opened)
  const guids = await guidsInDecks(ask, opened, config)
  const known = new Set(ids.ledger.rows.map(({ guid }) => guid))
  const added = (await addedNotes(ask, opened)).filter(({ id }) => !known.has(guids.get(id) ?? ''))
  const made: NewNotes = { inbox, fetched: [], refused: [], save: async () => {} }
  const cards = added.flatMap((note) => {
    const card = inboxCard(
      [...note.fields.values()].map((html) => fieldBlocks(html)),
      note.tags,
    )
    if ('reason' in card) made.refused.push(card)
    return 'reason' in card ? [] : { note, ...card }
  })
  if (cards.length === 0) return made
  const isThere = result.files.includes(inbox)
  const text = texts.get(inbox) ?? (isThere ? result.textOf(inbox) : '# Inbox\n')
  texts.set(
    inbox,
    `${text.replace(/\n*$/, '\n')}\n${cards.map(({ markdown }) => `${markdown}\n`).join('\n')}`,
  )
  made.fetched.push(...cards.map(({ front }) => front))
  const guidOfCard = new Map(cards.map(({ key, note }) => [key, { guid: guids.get(note.id), id: note.id }]))
  made.save = () => saveIds(ask, guidOfCard, texts, config, options)
  return made
}

/** In the folder of the notes, so that the next build reads it. */
function inboxPath({ result }: OpenDecks): string {
  const folder = result.folders[0] ?? result.cwd
  return relative(result.cwd, join(folder, inboxName)).split(sep).join('/')
}

/** Notes in our decks that bear no mark of ours. */
async function addedNotes(ask: AnkiConnect, { decks }: OpenDecks): Promise<AnkiNote[]> {
  const notes = await Promise.all(
    decks.map(({ deck }) => findNotes(ask, `"deck:${escapeSearch(deck.name)}" -data-ddd -"note:ddd-build*"`)),
  )
  return notes.flat()
}

function escapeSearch(text: string): string {
  return text.replace(/[\\":*_]/g, (character) => (character === ':' ? character : `\\${character}`))
}

/** Only a package says which GUIDs notes have. */
async function guidsInDecks(
  ask: AnkiConnect,
  { decks, result }: OpenDecks,
  config: Config,
): Promise<Map<number, string>> {
  const folder = resolve(result.cwd, config.out ?? 'out', 'anki')
  const guids = new Map<number, string>()
  for (const { deck } of decks) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `deck-from-anki-${process.pid}.apkg`)
    try {
      const isMade = await ask('exportPackage', { deck: deck.name, path, includeSched: false })
      if (isMade !== true) continue
      for (const { id, guid } of await readPackage(readFileSync(path)))
        if (id !== undefined) guids.set(id, guid)
    } finally {
      rmSync(path, { force: true })
    }
  }
  return guids
}

/** The cards that the inbox note has now keep the GUIDs that they have in Anki. */
async function saveIds(
  ask: AnkiConnect,
  guidOfCard: ReadonlyMap<string, { guid: string | undefined; id: number }>,
  overlay: ReadonlyMap<string, string>,
  config: Config,
  options: ReadOptions,
): Promise<void> {
  const result = await read(config, { ...options, overlay })
  const ids = await assignDeckIds(result, { ...config, emit: ankiEmitters(config) })
  if (!ids) return
  const stateFile = new ProfileStateFile(ids.ledger.notebookId, String(await ask('getActiveProfile')))
  const state = stateFile.read()
  const added = new Set(ids.changes.added.map(({ guid }) => guid))
  const rows = ids.ledger.rows.map((row): LedgerRow => {
    const known = added.has(row.guid) ? guidOfCard.get(row.key) : undefined
    if (known?.guid === undefined) return row
    state.notes[known.guid] = { id: known.id, tags: [] }
    return { ...row, guid: known.guid }
  })
  await writeFile(ids.path, writeLedger({ ...ids.ledger, rows }))
  await stateFile.write(state)
}
