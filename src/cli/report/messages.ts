import type { VFileMessage } from 'vfile-message'
import { type Terminal, visible } from '../terminal.js'

const severityOf = ({ fatal }: VFileMessage) =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info'

/** Messages under the names of their files, columns lined up. */
export function prettyMessages(messages: readonly VFileMessage[], { colors }: Terminal): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const place = ({ line, column }: VFileMessage) => (line === undefined ? '' : `${line}:${column ?? 1}`)
  const width = Math.max(0, ...messages.map((message) => place(message).length))
  let file: string | undefined
  let text = ''
  for (const message of messages) {
    if (message.file !== file) {
      file = message.file
      text += `\n  ${colors.underline(visible(file ?? ''))}\n`
    }
    const severity = severityOf(message)
    text += `    ${colors.dim(place(message).padStart(width))}  ${paint[severity](severity.padEnd(7))}  ${visible(message.reason)}  ${colors.dim(message.ruleId ?? '')}\n`
  }
  return text
}

/** `2 warnings, 1 error`. */
export function countMessages(messages: readonly VFileMessage[]): string {
  const counts = ['error', 'warning', 'info'].flatMap((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length
    if (count === 0) return []
    return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`
  })
  return counts.join(', ')
}

/** One JSON object a run, for programs. */
export function jsonMessages(messages: readonly VFileMessage[]): string {
  return `${JSON.stringify(
    messages.map((message) => ({
      file: message.file,
      line: message.line,
      column: message.column,
      severity: severityOf(message),
      ruleId: message.ruleId,
      reason: message.reason,
      note: message.note,
    })),
    null,
    1,
  )}\n`
}
