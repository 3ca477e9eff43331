import stringWidth from 'string-width'
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../severity.js'
import { escapeControlCharacters } from '../terminal.js'
import type { Reporter } from './reporter.js'

/** Maximum length of a shown source line, in characters. */
const maxLength = 100

/**
 * Formats messages grouped by file, each with its source line and carets below the problem.
 *
 *     notes/docker.md
 *       353:19  warning  “-f” is an option of “docker compose” …  option-order
 *               │ docker compose up -f x.yml
 *               │                   ^^
 */
export const pretty = {
  name: 'pretty',
  summary: 'text with source lines',
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
      const excerpt = readExcerpt(message, lines)
      if (!excerpt) continue
      const margin = `    ${' '.repeat(width)}  ${colors.dim('│')} `
      const [before, marked, after] = excerpt.map(escapeControlCharacters)
      // A Chinese character takes two columns of a terminal.
      const carets = `${' '.repeat(stringWidth(before ?? ''))}${severityColors[severity]('^'.repeat(Math.max(1, stringWidth(marked ?? ''))))}`
      text += `${margin}${before}${marked}${after}\n${margin}${carets}\n`
    }
    return text
  },
} as const satisfies Reporter

/** Splits the source line of a message at the start and the end of the problem. A long line is cut around it. */
function readExcerpt(
  { line, column, place }: VFileMessage,
  lines: readonly string[],
): [before: string, marked: string, after: string] | undefined {
  const fullLine = line === undefined ? undefined : lines[line - 1]
  if (fullLine === undefined || column === undefined) return undefined
  const endColumn = place && 'end' in place && place.end.line === line ? place.end.column : column + 1
  const [start, end] = [column - 1, endColumn - 1]
  const source = fullLine.replaceAll('\t', ' ').trimEnd()
  const indent = source.length - source.trimStart().length
  const isCutAtStart = start - indent > maxLength / 2
  const from = isCutAtStart ? start - maxLength / 2 : Math.min(indent, start)
  const to = Math.min(from + maxLength, source.length)
  return [
    `${isCutAtStart ? '…' : ''}${source.slice(from, start)}`,
    source.slice(start, Math.min(end, to)),
    `${source.slice(Math.min(end, to), to)}${to < source.length ? '…' : ''}`,
  ]
}
