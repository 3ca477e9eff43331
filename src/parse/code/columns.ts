import type { Position } from 'unist'
import type { LogicalLine } from './logical-lines.js'

type TextLine = Extract<LogicalLine, { kind: 'text' }>

/**
 * Parts lines from words that stand beside them in a column of their own, or behind a long dash, with no mark of a comment.
 *
 *     tar tf a.tar      lists what is in it        ls – lists a folder
 *     gzip a.txt        makes it smaller           pwd – says where you are
 *
 * Two lines at least, and most of the block, have to be written so; a table of output has numbers or names there.
 */
export function withColumns(lines: readonly LogicalLine[]): LogicalLine[] {
  const bare = lines.filter(
    (line): line is TextLine => line.kind === 'text' && line.comment === undefined && !line.isScript,
  )
  const cuts = alignedCuts(bare) ?? dashCuts(bare)
  if (!cuts || cuts.size < 2 || cuts.size < bare.length * 0.6) return [...lines]
  const rights = [...cuts].map(([line, { right }]) => line.text.slice(right))
  if (rights.filter(isWords).length < rights.length * 0.7) return [...lines]
  return lines.map((line) => {
    const cut = line.kind === 'text' ? cuts.get(line) : undefined
    if (line.kind !== 'text' || !cut) return line
    return {
      ...line,
      text: line.text.slice(0, cut.left),
      comment: line.text.slice(cut.right).trim(),
      position: shortened(line.position, cut.left),
    }
  })
}

/** Where the left part ends and the right one begins. */
interface Cut {
  left: number
  right: number
}

/** Cuts before the column in which words begin in most lines. */
function alignedCuts(lines: readonly TextLine[]): Map<TextLine, Cut> | undefined {
  const byColumn = new Map<number, Map<TextLine, Cut>>()
  for (const line of lines)
    for (const gap of line.text.matchAll(/(?<=\S)\s{2,}(?=\S)/g)) {
      const right = gap.index + gap[0].length
      const column = line.indent + right
      byColumn.set(column, (byColumn.get(column) ?? new Map()).set(line, { left: gap.index, right }))
    }
  const [widest] = [...byColumn.values()].sort((one, other) => other.size - one.size)
  return widest && widest.size > 1 ? widest : undefined
}

function dashCuts(lines: readonly TextLine[]): Map<TextLine, Cut> {
  const cuts = new Map<TextLine, Cut>()
  for (const line of lines) {
    const dash = /\s+[–—]\s+(?=\S)/.exec(line.text)
    if (dash && dash.index > 0) cuts.set(line, { left: dash.index, right: dash.index + dash[0].length })
  }
  return cuts
}

/** Two words of letters, or one long one; no path, no number, no sign of a shell. */
function isWords(text: string): boolean {
  return (
    /^\(?\p{L}[\p{L}\p{M}'’-]*[,:]?(?:\s+\(?\p{L}|[.!]?$)/u.test(text) &&
    !/[|<>$\\{}]/.test(text) &&
    /\p{Ll}/u.test(text)
  )
}

function shortened({ start }: Position, length: number): Position {
  return {
    start,
    end: {
      line: start.line,
      column: start.column + length,
      ...(start.offset === undefined ? {} : { offset: start.offset + length }),
    },
  }
}
