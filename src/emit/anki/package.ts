/**
 * Writes Anki packages (`.apkg`): a zip of `collection.anki2` (SQLite, schema 11), `media` (names of the numbered files) and
 * those files. Every recent version of Anki, AnkiDroid and AnkiMobile reads this format.
 */
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Database } from 'sql.js'
import type { Deck } from './deck.js'
import { defaultDeck } from './deck-name.js'
import type { LookOptions } from './look-options.js'
import { type NoteTypeName, noteTypes, toModel } from './note-types.js'
import { hashToNumber, uniqueId } from './package-ids.js'
import { plainText } from './plain-text.js'

/** Anki's tables in schema 11. */
const schema = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
  odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
`

/** Created when the tables are filled, which is faster than to update them row by row. */
const indexes = `
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
`

/** Packs a deck as an `.apkg`. The same deck gives the same bytes in every time zone. */
export async function toPackage(deck: Deck, look: LookOptions = {}): Promise<Uint8Array> {
  const { loadSqlite } = await import('./sqlite.js')
  const { Database } = await loadSqlite()
  const database = new Database()
  try {
    database.run(schema)
    database.run('BEGIN')
    addCollection(database, deck, look)
    addNotes(database, deck)
    database.run(indexes)
    database.run('COMMIT')
    return zip(database.export(), deck)
  } finally {
    database.close()
  }
}

const defaultDeckId = 1

function deckIdOf(name: string): number {
  if (name === defaultDeck) return defaultDeckId
  return 1_300_000_000_000 + hashToNumber(`deck ${name}`, 300_000_000_000)
}

function addCollection(database: Database, deck: Deck, look: LookOptions): void {
  const latestTime = Math.max(deck.time, ...deck.notes.map(({ time }) => time))
  const names = [...new Set([deck.name, ...deck.notes.map((note) => note.deck)])]
  const decks = Object.fromEntries([
    [`${defaultDeckId}`, toDeck(defaultDeckId, defaultDeck, latestTime)],
    ...names.map((name) => [`${deckIdOf(name)}`, toDeck(deckIdOf(name), name, latestTime)]),
  ])
  const models = Object.fromEntries(
    (Object.keys(noteTypes) as NoteTypeName[]).map((key) => [
      `${noteTypes[key].id}`,
      toModel(key, look, deckIdOf(deck.name), deck.time),
    ]),
  )
  const conf = {
    nextPos: deck.notes.length + 1,
    estTimes: true,
    activeDecks: [defaultDeckId],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: defaultDeckId,
    newBury: true,
    newSpread: 0,
    dueCounts: true,
    curModel: null,
    collapseTime: 1200,
  }
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    latestTime,
    latestTime * 1000,
    latestTime * 1000,
    JSON.stringify(conf),
    JSON.stringify(models),
    JSON.stringify(decks),
    JSON.stringify({ 1: deckConfig(latestTime) }),
    '{}',
  ])
}

function toDeck(id: number, name: string, mod: number): object {
  const zeroCounts = [0, 0]
  return {
    id,
    name,
    desc: '',
    mod,
    usn: -1,
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: zeroCounts,
    revToday: zeroCounts,
    lrnToday: zeroCounts,
    timeToday: zeroCounts,
  }
}

function deckConfig(mod: number): object {
  return {
    id: 1,
    mod,
    name: 'Default',
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  }
}

function addNotes(database: Database, { notes }: Deck): void {
  const addNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
  const addCard = database.prepare(
    'INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
  )
  const taken = new Set<number>()
  let position = 0
  for (const { id, guid, type, fields, cards, deck, tags, time } of notes) {
    const [first = ''] = fields
    const sortField = plainText(first)
    const tagText = tags.length === 0 ? '' : ` ${tags.join(' ')} `
    addNote.run([
      id,
      guid,
      noteTypes[type].id,
      time,
      tagText,
      fields.join('\u001f'),
      sortField,
      checksum(sortField),
      '',
    ])
    for (const ordinal of cards) {
      position += 1
      addCard.run([uniqueId(id + ordinal, taken), id, deckIdOf(deck), ordinal, time, position, ''])
    }
  }
  addNote.free()
  addCard.free()
}

/** Anki's checksum of the first field, which it uses to detect duplicates: the first 32 bits of the SHA-1. */
function checksum(text: string): number {
  return Number.parseInt(bytesToHex(sha1(utf8ToBytes(text))).slice(0, 8), 16)
}

function zip(collection: Uint8Array, { media, notes, time }: Deck): Uint8Array {
  const latestTime = Math.max(time, ...notes.map((note) => note.time))
  // fflate writes local time, so use a date whose local time equals the UTC time.
  const utc = new Date(latestTime * 1000)
  const mtime = new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  )
  const names = [...media.keys()].sort()
  const entries: Zippable = {
    'collection.anki2': [collection, { level: 6, mtime }],
    media: [
      strToU8(JSON.stringify(Object.fromEntries(names.map((name, index) => [index, name])))),
      { mtime },
    ],
  }
  for (const [index, name] of names.entries())
    entries[`${index}`] = [media.get(name) ?? new Uint8Array(), { level: 0, mtime }]
  return zipSync(entries)
}
