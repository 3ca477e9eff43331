import type { Position } from 'unist'
import { splitTrailingNote } from '../trailing-note.js'
import type { LogicalLine } from './logical-lines.js'

type TextLine = Extract<LogicalLine, { kind: 'text' }>

/**
 * Splits lines from descriptions in a second column or after a long dash, without a comment marker.
 *
 *     tar tf a.tar      lists its contents         ls – lists a folder
 *     gzip a.txt        compresses it              pwd – prints the current folder
 *
 * At least two lines and most of the block must have this form, and most descriptions must be prose, unlike in output.
 */
export function splitColumns(all: readonly LogicalLine[]): LogicalLine[] {
  const lines = all.map(splitNote)
  const bare = lines.filter(
    (line): line is TextLine => line.kind === 'text' && line.comment === undefined && !line.isScript,
  )
  const cuts = alignedCuts(bare) ?? dashCuts(bare)
  if (!cuts || cuts.size < 2 || cuts.size < bare.length * 0.6) return [...lines]
  const rightParts = [...cuts].map(([line, { right }]) => line.text.slice(right))
  if (rightParts.filter(isProse).length < rightParts.length * 0.7) return [...lines]
  return lines.map((line) => {
    const cut = line.kind === 'text' ? cuts.get(line) : undefined
    if (line.kind !== 'text' || !cut) return line
    return {
      ...line,
      text: line.text.slice(0, cut.left),
      comment: line.text.slice(cut.right).trim(),
      position: truncatePosition(line.position, cut.left),
    }
  })
}

/** Splits a line from a note in parentheses after a gap. */
function splitNote(line: LogicalLine): LogicalLine {
  if (line.kind !== 'text' || line.comment !== undefined || line.isScript) return line
  const parts = splitTrailingNote(line.text)
  if (!parts) return line
  const { code: text, note: comment } = parts
  return { ...line, text, comment, position: truncatePosition(line.position, text.length) }
}

/** The end of the left part and the start of the right one. */
interface ColumnSplit {
  left: number
  right: number
}

/** Finds the column in which the most lines have text after a gap, and splits these lines there. */
function alignedCuts(lines: readonly TextLine[]): Map<TextLine, ColumnSplit> | undefined {
  const byColumn = new Map<number, Map<TextLine, ColumnSplit>>()
  for (const line of lines)
    for (const gap of line.text.matchAll(/(?<=\S)\s{2,}(?=\S)/g)) {
      const right = gap.index + gap[0].length
      const column = line.indent + right
      byColumn.set(column, (byColumn.get(column) ?? new Map()).set(line, { left: gap.index, right }))
    }
  const [widest] = [...byColumn.values()].sort((one, other) => other.size - one.size)
  return widest && widest.size > 1 ? widest : undefined
}

function dashCuts(lines: readonly TextLine[]): Map<TextLine, ColumnSplit> {
  const cuts = new Map<TextLine, ColumnSplit>()
  for (const line of lines) {
    const dash = /\s+[–—]\s+(?=\S)/.exec(line.text)
    if (dash && dash.index > 0) cuts.set(line, { left: dash.index, right: dash.index + dash[0].length })
  }
  return cuts
}

/** Whether a text begins with words and contains no shell syntax. */
function isProse(text: string): boolean {
  return (
    /^\(?\p{L}[\p{L}\p{M}'’-]*[,:]?(?:\s+\(?\p{L}|[.!]?$)/u.test(text) &&
    !/[|<>$\\{}]/.test(text) &&
    /\p{Ll}/u.test(text)
  )
}

function truncatePosition({ start }: Position, length: number): Position {
  return {
    start,
    end: {
      line: start.line,
      column: start.column + length,
      ...(start.offset === undefined ? {} : { offset: start.offset + length }),
    },
  }
}
