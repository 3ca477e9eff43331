import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../severity.js'
import { escapeControlCharacters } from '../terminal.js'
import type { Reporter } from './reporter.js'

/** Maximum length of a shown source line, in characters. */
const maxWidth = 100

/**
 * Formats messages grouped by file, each with its source line and carets below the problem.
 *
 *     notes/docker.md
 *       353:35  warning  “-f” is an option of “docker compose” …  option-order
 *               │ docker compose up -f x.yml
 *               │                   ^^
 */
export const pretty = {
  name: 'pretty',
  summary: 'text with the source lines',
  isForPrograms: false,
  format(messages, textOf, { colors }) {
    const severityColors = { error: colors.red, warning: colors.yellow, info: colors.cyan }
    const formatPosition = ({ line, column }: VFileMessage) =>
      line === undefined ? '' : `${line}:${column ?? 1}`
    const width = Math.max(0, ...messages.map((message) => formatPosition(message).length))
    let file: string | undefined
    let lines: string[] = []
    let text = ''
    for (const message of messages) {
      if (message.file !== file) {
        file = message.file
        lines = textOf(file ?? '').split(/\r\n|\n|\r/)
        text += `\n  ${colors.underline(escapeControlCharacters(file ?? ''))}\n`
      }
      const severity = severityOf(message)
      text += `    ${colors.dim(formatPosition(message).padStart(width))}  ${severityColors[severity](severity.padEnd(7))}  ${escapeControlCharacters(message.reason)}  ${colors.dim(message.ruleId ?? '')}\n`
      const [source, caret] = excerpt(message, lines)
      if (source === '') continue
      const margin = `    ${' '.repeat(width)}  ${colors.dim('│')} `
      text += `${margin}${escapeControlCharacters(source)}\n${margin}${severityColors[severity](caret)}\n`
    }
    return text
  },
} as const satisfies Reporter

/** Returns the source line of a message and the carets below it. Long lines are cut around the carets. */
function excerpt({ line, column, place }: VFileMessage, lines: readonly string[]): [string, string] {
  const fullLine = line === undefined ? undefined : lines[line - 1]
  if (fullLine === undefined || column === undefined) return ['', '']
  const end = place && 'end' in place && place.end.line === line ? place.end.column : column + 1
  // Tabs are one column in positions but several on a terminal.
  const source = fullLine.replace(/\t/g, ' ')
  const indent = source.length - source.trimStart().length
  const from = column - 1 - indent > maxWidth / 2 ? column - 1 - maxWidth / 2 : Math.min(indent, column - 1)
  const visibleText = source.slice(from, from + maxWidth).trimEnd()
  const start = column - 1 - from
  const length = Math.max(1, Math.min(end - column, visibleText.length - start))
  const [head, tail] = [from > indent ? '…' : '', from + maxWidth < source.trimEnd().length ? '…' : '']
  return [`${head}${visibleText}${tail}`, `${' '.repeat(head.length + start)}${'^'.repeat(length)}`]
}
