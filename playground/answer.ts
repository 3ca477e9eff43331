import type { VFileMessage } from 'vfile-message'
import { makeFile } from './assets.js'
import type { Answer, Card, Message, Question } from './protocol.js'
import { type Reading, readNotes } from './reading.js'
import { cardsOf, view } from './views.js'

/** More than one reads; their number is told. */
const mostMessages = 500

/** Answers a question of the page. What fails is told as a message, and the rest is made all the same. */
export async function answer({ files, view: wanted, download }: Question): Promise<Answer> {
  const failures: Message[] = []
  const attempt = async <Result>(what: string, make: () => Result | Promise<Result>) => {
    try {
      return await make()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push({ severity: 'error', reason: `${what}: ${reason}` })
      return undefined
    }
  }
  const reading = await attempt('The notes could not be read', () => readNotes(files))
  if (!reading) return { counts: { sheet: 0, cards: 0, messages: 1 }, messages: failures }
  const cards = (await attempt('The cards could not be made', () => cachedCards(reading))) ?? []
  const made = download && (await attempt('The file could not be made', () => makeFile(download, reading)))
  const shown = download
    ? undefined
    : await attempt('This view could not be made', () => view(wanted, reading, cards))
  return {
    counts: {
      sheet: reading.notebook.commands.length,
      cards: cards.length,
      messages: failures.length + reading.messages.length,
    },
    messages: [...failures, ...reading.messages.slice(0, mostMessages).map(toMessage)],
    ...(shown ? { shown } : {}),
    ...(made ? { made } : {}),
  }
}

let last: { reading: Reading; cards: Card[] } | undefined

function cachedCards(reading: Reading): Card[] {
  if (last?.reading !== reading) last = { reading, cards: cardsOf(reading) }
  return last.cards
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
