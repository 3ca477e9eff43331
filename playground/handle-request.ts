import type { VFileMessage } from 'vfile-message'
import { createFile } from './assets.js'
import type { Card, EngineRequest, EngineResponse, Message } from './protocol.js'
import { type CheckedNotes, readNotes } from './read-notes.js'
import { cardsOf, renderView } from './views.js'

/** The page shows at most this many, and their total number. */
const maxMessages = 500

/** Handles a request of the page. A failure is reported as a message, and the rest is still returned. */
export async function handleRequest({ files, view, download }: EngineRequest): Promise<EngineResponse> {
  const failures: Message[] = []
  const attempt = async <Result>(what: string, run: () => Result | Promise<Result>) => {
    try {
      return await run()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push({ severity: 'error', reason: `${what}: ${reason}` })
      return undefined
    }
  }
  const notes = await attempt("Can't read the notes", () => readNotes(files))
  if (!notes) return { counts: { sheet: 0, cards: 0, messages: 1 }, messages: failures }
  const cards = (await attempt("Can't create the cards", () => cachedCards(notes))) ?? []
  const file = download && (await attempt("Can't create the file", () => createFile(download, notes)))
  const content = download
    ? undefined
    : await attempt("Can't create this view", () => renderView(view, notes, cards))
  return {
    counts: {
      sheet: notes.notebook.commands.length,
      cards: cards.length,
      messages: failures.length + notes.messages.length,
    },
    messages: [...failures, ...notes.messages.slice(0, maxMessages).map(toMessage)],
    ...(content ? { content } : {}),
    ...(file ? { file } : {}),
  }
}

let cache: { notes: CheckedNotes; cards: Card[] } | undefined

function cachedCards(notes: CheckedNotes): Card[] {
  if (cache?.notes !== notes) cache = { notes, cards: cardsOf(notes) }
  return cache.cards
}

function toMessage({ fatal, reason, note, ruleId, file, line }: VFileMessage): Message {
  return {
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    reason,
    ...(note === undefined ? {} : { note }),
    ...(ruleId === undefined ? {} : { rule: ruleId }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  }
}
