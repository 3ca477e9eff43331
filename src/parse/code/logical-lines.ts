import type { Position } from 'unist'
import { unfinishedLine } from '../../shell/index.js'
import type { CodeLine } from './code-lines.js'
import { fullLineComment, splitComment } from './comment.js'

/** A line of a block, with continued lines joined. */
export type LogicalLine = { kind: 'blank' } | { kind: 'comment'; text: string; indent: number } | TextLine

export interface TextLine {
  kind: 'text'
  /** Trimmed, with continued lines joined by a space. */
  text: string
  comment?: string
  /** Number of white-space characters before it. */
  indent: number
  position: Position
  /** Whether it is a multi-line command whose lines are kept: a heredoc or a multi-line quote. */
  isScript: boolean
}

/** Joins continued lines: `\` (sh), `` ` `` (PowerShell), `^` (cmd), a `|` or `&&` before or after the break, heredocs, open quotes. */
export function logicalLines(lines: readonly CodeLine[], commentMarkers: readonly string[]): LogicalLine[] {
  const logical: LogicalLine[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) break
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0
    if (line.text.trim() === '') {
      logical.push({ kind: 'blank' })
      continue
    }
    const whole = fullLineComment(line.text, commentMarkers)
    if (whole !== undefined) {
      logical.push({ kind: 'comment', text: whole, indent })
      continue
    }
    const { text, comment, lineCount, isScript, endColumn } = readLogicalLine(lines, index, commentMarkers)
    const last = lines[index + lineCount - 1] ?? line
    index += lineCount - 1
    logical.push({
      kind: 'text',
      text,
      ...(comment === undefined ? {} : { comment }),
      indent,
      position: { start: line.position(indent, indent + 1).start, end: last.position(0, endColumn).end },
      isScript,
    })
  }
  return logical
}

/** The shell's prompt for a continued line, before an option. A redirect to a file whose name begins with a dash is unlikely. */
const continuationPrompt = /^\s*>\s+(?=-)/

/** A line with the lines that belong to it. */
export interface JoinedLine {
  text: string
  comment: string | undefined
  /** Number of block lines it consists of. */
  lineCount: number
  isScript: boolean
  /** End of its text in the last of these lines. */
  endColumn: number
}

/**
 * Reads the logical line that begins at an index.
 *
 * @param end the index after the last line that may belong to it
 */
export function readLogicalLine(
  lines: readonly CodeLine[],
  index: number,
  commentMarkers: readonly string[],
  end = lines.length,
): JoinedLine {
  const first = lines[index]?.text ?? ''
  const verbatimCount =
    heredocLength(lines, index, commentMarkers, end) ?? quotedLength(lines, index, commentMarkers, end)
  if (verbatimCount !== undefined && verbatimCount > 1) {
    const parts = lines.slice(index, index + verbatimCount).map(({ text }) => text.trimEnd())
    const text = parts.join('\n').trim()
    return {
      text,
      comment: undefined,
      lineCount: verbatimCount,
      isScript: true,
      endColumn: parts.at(-1)?.length ?? 0,
    }
  }
  let { command, comment } = splitComment(first, commentMarkers)
  const parts = [command]
  let promptWidth = 0
  while (index + parts.length < end) {
    const next = lines[index + parts.length]
    if (!next || !isContinued(command, next.text)) break
    promptWidth = continuationPrompt.exec(next.text)?.[0].length ?? 0
    const split = splitComment(next.text.slice(promptWidth), commentMarkers)
    command = split.command
    comment ??= split.comment
    parts.push(command)
  }
  return {
    text: joinParts(parts),
    comment,
    lineCount: parts.length,
    isScript: false,
    endColumn: promptWidth + command.trimEnd().length,
  }
}

/** Returns the number of lines of a heredoc: `cat <<EOF`, its text, `EOF`. */
function heredocLength(
  lines: readonly CodeLine[],
  index: number,
  commentMarkers: readonly string[],
  end: number,
): number | undefined {
  const { command } = splitComment(lines[index]?.text ?? '', commentMarkers)
  const { hereDocumentEnd } = unfinishedLine(command)
  if (hereDocumentEnd === undefined) return undefined
  const at = lines.slice(index + 1, end).findIndex(({ text }) => text.trim() === hereDocumentEnd)
  return at === -1 ? end - index : at + 2
}

/** Maximum number of lines of a quoted word. */
const maxQuotedLines = 40

/** Returns the number of lines of a command with a multi-line quote: `curl -d '{`, the data, `}'`. */
function quotedLength(
  lines: readonly CodeLine[],
  index: number,
  commentMarkers: readonly string[],
  end: number,
): number | undefined {
  let quote = openQuote(splitComment(lines[index]?.text ?? '', commentMarkers).command, '')
  if (quote === '') return undefined
  for (let count = 1; count < maxQuotedLines && index + count < end; count += 1) {
    quote = openQuote(lines[index + count]?.text ?? '', quote)
    if (quote === '') return count + 1
  }
  return undefined
}

/** Returns the quote that is open at the end of a line, ignoring apostrophes as in `don't`. */
function openQuote(text: string, before: string): string {
  let quote = before
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\\' && quote !== "'") at += 1
    else if (
      quote === '' &&
      (character === '"' || character === "'") &&
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
    )
      quote = character
    else if (character === quote) quote = ''
  }
  return quote
}

/** A continuation marker after white space, or a backslash (but not that of `C:\\`); trailing spaces are ignored. */
const continuation = /(?:\s[`^]|(?<![:\\])\\)\s*$/

/** Whether the next line belongs to a line. */
function isContinued(line: string, next: string): boolean {
  return continuation.test(line) || unfinishedLine(line).endsWithOperator || continuesAbove(next)
}

/** Whether a line begins with an operator, as only a continued line can; a line between two bars is a row of a table. */
function continuesAbove(line: string): boolean {
  return /^\s*(?:\|\|?|&&)\s+\S/.test(line) && !/\|\s*$/.test(line)
}

function joinParts(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index < parts.length - 1 ? part.replace(continuation, '') : part).trim())
    .filter((part) => part !== '')
    .join(' ')
}
