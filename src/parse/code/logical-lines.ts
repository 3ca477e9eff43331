import type { Position } from 'unist'
import type { CodeLine } from './code-lines.js'
import { splitComment, wholeComment } from './comment.js'

/** A line of a block as its reader means it: continued lines are one. */
export type LogicalLine =
  | { kind: 'blank' }
  | { kind: 'comment'; text: string; indent: number }
  | {
      kind: 'text'
      /** White space at both ends gone, continued lines joined by a space. */
      text: string
      comment?: string
      /** Columns of white space before it. */
      indent: number
      position: Position
      /** Whether it goes over several lines that belong together: a heredoc, a loop. */
      isScript: boolean
    }

/** Joins continued lines: `\` (sh), `` ` `` (PowerShell), `^` (cmd), heredocs, open quotes. */
export function logicalLines(lines: readonly CodeLine[], marks: readonly string[]): LogicalLine[] {
  const logical: LogicalLine[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) break
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0
    if (line.text.trim() === '') {
      logical.push({ kind: 'blank' })
      continue
    }
    const whole = wholeComment(line.text, marks)
    if (whole !== undefined) {
      logical.push({ kind: 'comment', text: whole, indent })
      continue
    }
    const { text, comment, count, isScript, length } = readLine(lines, index, marks)
    const last = lines[index + count - 1] ?? line
    index += count - 1
    logical.push({
      kind: 'text',
      text,
      ...(comment === undefined ? {} : { comment }),
      indent,
      position: { start: line.position(indent, indent + 1).start, end: last.position(0, length).end },
      isScript,
    })
  }
  return logical
}

interface ReadLine {
  text: string
  comment: string | undefined
  /** How many lines of the block it is made of. */
  count: number
  isScript: boolean
  /** Columns of the last of them that belong to it. */
  length: number
}

/** Reads the line that begins at an index, with the lines that continue it. */
function readLine(lines: readonly CodeLine[], index: number, marks: readonly string[]): ReadLine {
  const first = lines[index]?.text ?? ''
  const verbatim = heredocLength(lines, index, marks) ?? quotedLength(lines, index, marks)
  if (verbatim !== undefined && verbatim > 1) {
    const parts = lines.slice(index, index + verbatim).map(({ text }) => text.trimEnd())
    const text = parts.join('\n').trim()
    return { text, comment: undefined, count: verbatim, isScript: true, length: parts.at(-1)?.length ?? 0 }
  }
  let { command, comment } = splitComment(first, marks)
  const parts = [command]
  while (continuation.test(command)) {
    const next = lines[index + parts.length]
    if (!next) break
    const split = splitComment(next.text, marks)
    command = split.command
    comment ??= split.comment
    parts.push(command)
  }
  return {
    text: joined(parts),
    comment,
    count: parts.length,
    isScript: false,
    length: command.trimEnd().length,
  }
}

/** How many lines a heredoc has: `cat <<EOF`, its text, `EOF`. */
function heredocLength(
  lines: readonly CodeLine[],
  index: number,
  marks: readonly string[],
): number | undefined {
  const end = heredocEnd(splitComment(lines[index]?.text ?? '', marks).command)
  if (end === undefined) return undefined
  const at = lines.slice(index + 1).findIndex(({ text }) => text.trim() === end)
  return at === -1 ? lines.length - index : at + 2
}

/** The most lines that one quoted word goes over. */
const maxQuotedLines = 40

/** How many lines a line has whose quote is closed on a later one: `curl -d '{`, the data, `}'`. */
function quotedLength(
  lines: readonly CodeLine[],
  index: number,
  marks: readonly string[],
): number | undefined {
  let quote = openQuote(splitComment(lines[index]?.text ?? '', marks).command, '')
  if (quote === '') return undefined
  for (let count = 1; count < maxQuotedLines && index + count < lines.length; count += 1) {
    quote = openQuote(lines[index + count]?.text ?? '', quote)
    if (quote === '') return count + 1
  }
  return undefined
}

/** The quote that is open at the end of a line; the apostrophe of `don't` opens none. */
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

/** What continues a line stands behind white space, or is a backslash (not that of `C:\\`); spaces behind it nobody sees. */
const continuation = /(?:\s[`^]|(?<![:\\])\\)\s*$/

function joined(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index < parts.length - 1 ? part.replace(continuation, '') : part).trim())
    .filter((part) => part !== '')
    .join(' ')
}

/** The word that ends the heredoc that a line opens: `cat <<EOF`. */
function heredocEnd(command: string): string | undefined {
  return /<<-?\s*(["']?)(\w+)\1/.exec(command)?.[2]
}
