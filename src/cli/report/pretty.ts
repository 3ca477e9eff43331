import type { VFileMessage } from 'vfile-message'
import { type Terminal, visible } from '../terminal.js'
import { severityOf } from './severity.js'

/** The longest piece of a line that is shown, in characters. */
const maxWidth = 100

/**
 * Messages under the names of their files, each with its line and a caret below what it is about.
 *
 *     notes/docker.md
 *       353:35  warning  “-f” is an option of “docker compose” …  option-order
 *               │ docker compose up -f x.yml
 *               │                   ^^
 */
export function prettyMessages(
  messages: readonly VFileMessage[],
  textOf: (path: string) => string,
  { colors }: Terminal,
): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const place = ({ line, column }: VFileMessage) => (line === undefined ? '' : `${line}:${column ?? 1}`)
  const width = Math.max(0, ...messages.map((message) => place(message).length))
  let file: string | undefined
  let lines: string[] = []
  let text = ''
  for (const message of messages) {
    if (message.file !== file) {
      file = message.file
      lines = textOf(file ?? '').split(/\r\n|\n|\r/)
      text += `\n  ${colors.underline(visible(file ?? ''))}\n`
    }
    const severity = severityOf(message)
    text += `    ${colors.dim(place(message).padStart(width))}  ${paint[severity](severity.padEnd(7))}  ${visible(message.reason)}  ${colors.dim(message.ruleId ?? '')}\n`
    const [source, caret] = excerpt(message, lines)
    if (source === '') continue
    const margin = `    ${' '.repeat(width)}  ${colors.dim('│')} `
    text += `${margin}${visible(source)}\n${margin}${paint[severity](caret)}\n`
  }
  return text
}

/** The line of a message and the carets below it; a long line is cut around them. */
function excerpt({ line, column, place }: VFileMessage, lines: readonly string[]): [string, string] {
  const whole = line === undefined ? undefined : lines[line - 1]
  if (whole === undefined || column === undefined) return ['', '']
  const end = place && 'end' in place && place.end.line === line ? place.end.column : column + 1
  // A tab is one column to an editor and eight to a terminal.
  const source = whole.replace(/\t/g, ' ')
  const indent = source.length - source.trimStart().length
  const from = column - 1 - indent > maxWidth / 2 ? column - 1 - maxWidth / 2 : Math.min(indent, column - 1)
  const shown = source.slice(from, from + maxWidth).trimEnd()
  const start = column - 1 - from
  const length = Math.max(1, Math.min(end - column, shown.length - start))
  const [head, tail] = [from > indent ? '…' : '', from + maxWidth < source.trimEnd().length ? '…' : '']
  return [`${head}${shown}${tail}`, `${' '.repeat(head.length + start)}${'^'.repeat(length)}`]
}
