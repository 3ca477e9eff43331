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
    let { command, comment } = splitComment(line.text, marks)
    const parts = [command]
    let last = line
    let lastLength = command.length
    const heredoc = heredocEnd(command)
    while (index + 1 < lines.length) {
      const open = continuation.test(command) || (heredoc !== undefined && last.text.trim() !== heredoc)
      const next = lines[index + 1]
      if (!open || !next) break
      index += 1
      const split = heredoc === undefined ? splitComment(next.text, marks) : { command: next.text }
      command = split.command
      comment ??= split.comment
      parts.push(command)
      last = next
      lastLength = command.trimEnd().length
    }
    const end = last.position(0, lastLength).end
    logical.push({
      kind: 'text',
      text:
        heredoc === undefined
          ? joined(parts)
          : parts
              .map((part) => part.trimEnd())
              .join('\n')
              .trim(),
      ...(comment === undefined ? {} : { comment }),
      indent,
      position: { start: line.position(indent, indent + 1).start, end },
      isScript: heredoc !== undefined && parts.length > 1,
    })
  }
  return logical
}

/** What continues a line stands behind white space, or is a backslash; spaces behind it nobody sees. */
const continuation = /(?:\s[`^]|\\)\s*$/

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
