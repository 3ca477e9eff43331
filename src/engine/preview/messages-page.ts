import type { ReadResult } from '../read-result.js'
import { escapeHtml, type Place, sourcePage } from './source-page.js'

/** Returns a page with all messages; each expands to the lines it is about. */
export function messagesPage({ messages, textOf }: Pick<ReadResult, 'messages' | 'textOf'>): string {
  const places = messages.map((message): Place => {
    const { file = '', line, column = 1, reason, note = '', ruleId = '' } = message
    const severity = message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
    const place = line === undefined ? file : `${file}:${line}:${column}`
    return {
      file,
      line,
      summary: `<b class="${severity}">${severity}</b> ${escapeHtml(reason)} <small>${escapeHtml(ruleId)}</small><br><code>${escapeHtml(place)}</code>`,
      note: `<p>${escapeHtml(note)}</p>`,
    }
  })
  const count = `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}`
  return sourcePage(messages.length === 0 ? 'No messages' : count, places, textOf)
}
