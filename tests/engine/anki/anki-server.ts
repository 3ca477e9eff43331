import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { venvPython } from '../../venv.js'

/** A note with everything that a user could lose. */
export interface NoteState {
  id: number
  guid: string
  /** Name of the note type. */
  type: string
  tags: string[]
  /** HTML by field name. */
  fields: Record<string, string>
  /** Modification time in seconds since 1970. */
  mod: number
  cards: CardState[]
}

export interface CardState {
  id: number
  /** Template index, or cloze number minus one. */
  ord: number
  template: string
  deck: string
  /** 0: no flag. */
  flag: number
  /** -1: suspended, 0: new, 2: review. */
  queue: number
  /** Rows in the review log. */
  reviews: number
  /** In days. */
  interval: number
  /** Rendered, without `<style>`. */
  question: string
  answer: string
}

export interface ImportCounts {
  new: number
  updated: number
  duplicate: number
  conflicting: number
  found: number
}

export interface LoggedRequest {
  action: string
  params: Record<string, unknown>
}

/** What AnkiConnect's `notesInfo` returns for a note; `{}` for an unknown id. */
export interface NoteInfo {
  noteId: number
  profile: string
  tags: string[]
  fields: Record<string, { value: string; order: number }>
  modelName: string
  mod: number
  cards: number[]
}

/** What AnkiConnect's `cardsInfo` returns for a card, in part; `{}` for an unknown id. */
export interface CardInfo {
  cardId: number
  note: number
  deckName: string
  modelName: string
  ord: number
  fields: Record<string, { value: string; order: number }>
  question: string
  answer: string
  css: string
  interval: number
  type: number
  queue: number
  due: number
  reps: number
  lapses: number
  mod: number
  flags: number
}

export interface AnkiServer {
  url: string
  /** @throws Error with AnkiConnect's message */
  call<T = unknown>(action: string, params?: object): Promise<T>
  /** Closes the collection and ends the process. */
  stop(): Promise<void>

  /** Opens a fresh collection; the key, planned faults and the log are cleared as well. */
  reset(): Promise<void>
  /** All notes, sorted by id. */
  state(): Promise<NoteState[]>
  /** Ids of the notes in Anki's Empty Cards report. */
  emptyCards(): Promise<number[]>
  /** Problems that Anki's Check Database reports. */
  check(): Promise<string[]>

  /** Imports like File › Import with its default options, unlike AnkiConnect's `importPackage`. */
  importPackage(path: string): Promise<ImportCounts>
  importCsv(path: string): Promise<ImportCounts>
  /**
   * Answers each matching card once with Easy, so that it has a review and an interval.
   *
   * @param query default: all new and due cards
   * @returns how many cards were answered
   */
  review(query?: string): Promise<number>
  /** @returns the id of the note */
  addNote(note: {
    deck: string
    type: string
    fields: Record<string, string>
    tags?: string[]
  }): Promise<number>
  /**
   * Edits a note as Anki's editor does.
   *
   * @param timeMs when the edit happens, to order it before or after a package; default: now
   */
  edit(id: number, fields: Record<string, string>, timeMs?: number): Promise<void>
  tag(noteIds: readonly number[], ...tags: string[]): Promise<void>
  delete(noteIds: readonly number[]): Promise<void>
  flag(cardIds: readonly number[], flag: number): Promise<void>
  suspend(cardIds: readonly number[]): Promise<void>
  move(cardIds: readonly number[], deck: string): Promise<void>
  addField(type: string, field: string): Promise<void>
  removeField(type: string, field: string): Promise<void>
  renameType(type: string, name: string): Promise<void>
  editTemplate(type: string, template: string, sides: { front?: string; back?: string }): Promise<void>
  editCss(type: string, css: string): Promise<void>

  /** Requires this key from now on, except for control actions. */
  setKey(key: string | undefined): Promise<void>
  /** Makes the next call of an action return an error, also inside `multi`. */
  fail(action: string, error: string): Promise<void>
  /** Makes the next request with an action hang until the client closes the connection. */
  hang(action: string): Promise<void>
  /** Redirects the next request with an action (status 307). */
  redirect(action: string, location: string): Promise<void>
  /** Responds to the next request with an action with a body of this size; default: endless. */
  flood(action: string, bytes?: number): Promise<void>
  /** Requests since the last call, without control actions. */
  log(): Promise<LoggedRequest[]>
}

/** Starts a server with an empty collection. If `stop` is never called, it ends with this process. */
export async function startAnki(): Promise<AnkiServer> {
  const child = spawn(venvPython, [join(import.meta.dirname, 'anki-server.py')])
  const exit = once(child, 'exit')
  const stderr = text(child.stderr)
  const lines = createInterface(child.stdout)
  const [port] = await Promise.race([once(lines, 'line'), exit.then(() => [])])
  if (typeof port !== 'string') throw new Error(`The Anki server didn't start: ${await stderr}`)
  const url = `http://127.0.0.1:${port}`

  async function call<T>(action: string, params: object = {}): Promise<T> {
    const response = await fetch(url, {
      method: 'POST',
      // The server closes each connection without announcing it, so none can be reused.
      headers: { connection: 'close' },
      body: JSON.stringify({ action, version: 6, params }),
    })
    const { result, error } = (await response.json()) as { result: T; error: string | null }
    if (error !== null) throw new Error(error)
    return result
  }

  return {
    url,
    call,
    async stop() {
      child.stdin.end()
      await exit
    },
    reset: () => call('test:reset'),
    state: () => call('test:state'),
    emptyCards: () => call('test:emptyCards'),
    check: () => call('test:check'),
    importPackage: (path) => call('test:importPackage', { path }),
    importCsv: (path) => call('test:importCsv', { path }),
    review: (query) => call('test:review', { query }),
    addNote: (note) => call('test:addNote', note),
    edit: (id, fields, timeMs) =>
      call('test:edit', { id, fields, mod: timeMs === undefined ? null : Math.floor(timeMs / 1000) }),
    tag: (ids, ...tags) => call('test:tag', { ids, tags }),
    delete: (ids) => call('test:delete', { ids }),
    flag: (ids, flag) => call('test:flag', { ids, flag }),
    suspend: (ids) => call('test:suspend', { ids }),
    move: (ids, deck) => call('test:move', { ids, deck }),
    addField: (type, field) => call('test:addField', { type, field }),
    removeField: (type, field) => call('test:removeField', { type, field }),
    renameType: (type, name) => call('test:renameType', { type, name }),
    editTemplate: (type, template, sides) => call('test:editTemplate', { type, template, ...sides }),
    editCss: (type, css) => call('test:editCss', { type, css }),
    setKey: (key) => call('test:key', { key }),
    fail: (action, error) => call('test:fail', { action, error }),
    hang: (action) => call('test:hang', { action }),
    redirect: (action, location) => call('test:redirect', { action, location }),
    flood: (action, bytes) => call('test:flood', { action, bytes }),
    log: () => call('test:log'),
  }
}
