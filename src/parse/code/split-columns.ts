import type { Position } from 'unist'
import { hasSeveralWords } from '../block-description.js'
import {
  firstWord,
  hasOption,
  hasPathOperand,
  hasPlaceholder,
  isProgramName,
} from '../classify/text-patterns.js'
import { splitTrailingNote } from '../trailing-note.js'
import { wordsInOtherScript } from '../words-in-other-script.js'
import type { LogicalLine } from './logical-lines.js'

type TextLine = Extract<LogicalLine, { kind: 'text' }>

/**
 * Splits lines from descriptions in a second column, after a mark or in parentheses, without a comment marker.
 *
 *     tar tf a.tar      lists its contents         ls – lists a folder          df -h = shows free space
 *     gzip a.txt        compresses it              pwd – prints the folder      du -sh (size of a folder)
 *
 * Most lines of the block, or of a group between blank lines, must have this form, and most descriptions must be prose, unlike in output.
 *
 * @param isShell whether the block is known to be shell code; elsewhere, lines such as `key = some words` aren't split unless some are
 * certainly commands
 */
export function splitColumns(all: readonly LogicalLine[], isShell: boolean): LogicalLine[] {
  const lines = all.map(splitNote)
  const aligned = alignedCuts(bareLines(lines))
  const cuts = aligned && isDescription(aligned, bareLines(lines)) ? aligned : groupedCuts(lines, isShell)
  return lines.map((line) => {
    const cut = line.kind === 'text' ? cuts.get(line) : undefined
    if (line.kind !== 'text' || !cut) return line
    return {
      ...line,
      text: line.text.slice(0, cut.left),
      comment: line.text.slice(cut.right, cut.end).trim(),
      position: truncatePosition(line.position, cut.left),
    }
  })
}

/** Splits the lines at marks, in each group between blank lines. */
function groupedCuts(lines: readonly LogicalLine[], isShell: boolean): ReadonlyMap<TextLine, ColumnSplit> {
  const groups: LogicalLine[][] = [[]]
  for (const line of lines)
    if (line.kind === 'blank') groups.push([])
    else groups.at(-1)?.push(line)
  const cuts = groups.flatMap((group): [TextLine, ColumnSplit][] => {
    const bare = bareLines(group)
    const found = markCuts(bare, isShell)
    return found && isDescription(found, bare) ? [...found] : []
  })
  const found = new Map(cuts)
  return new Map([...cuts, ...cutsAtKnownMarks(bareLines(lines), found)])
}

/** Splits the remaining lines at a mark that is used elsewhere in the block, or before long text in another script. */
function cutsAtKnownMarks(
  lines: readonly TextLine[],
  found: ReadonlyMap<TextLine, ColumnSplit>,
): [TextLine, ColumnSplit][] {
  const known = new Set([...found].flatMap(([line]) => markOf(line)?.mark ?? []))
  return lines.flatMap((line): [TextLine, ColumnSplit][] => {
    const split = found.has(line) ? undefined : markOf(line)
    if (!split) return []
    const words = line.text.slice(split.cut.right, split.cut.end)
    const isCertain = known.has(split.mark) || (split.mark === otherScript && isLongerThanName(words))
    return isCertain && isProse(words) ? [[line, split.cut]] : []
  })
}

/** `删除容器 和卷`, `查看所有的容器`; a placeholder is a shorter name. */
function isLongerThanName(words: string): boolean {
  return /\s|^\p{L}{7}/u.test(words)
}

function bareLines(lines: readonly LogicalLine[]): TextLine[] {
  return lines.filter(
    (line): line is TextLine => line.kind === 'text' && line.comment === undefined && !line.isScript,
  )
}

/** Whether most lines are split, and their right parts are prose. */
function isDescription(cuts: ReadonlyMap<TextLine, ColumnSplit>, lines: readonly TextLine[]): boolean {
  if (cuts.size === 0 || cuts.size < lines.length * 0.6) return false
  const rightParts = [...cuts].map(([{ text }, { right, end }]) => text.slice(right, end))
  return rightParts.filter(isProse).length >= rightParts.length * 0.7
}

/** Splits a line from a note in parentheses after a gap. */
function splitNote(line: LogicalLine): LogicalLine {
  if (line.kind !== 'text' || line.comment !== undefined || line.isScript) return line
  const parts = splitTrailingNote(line.text)
  if (!parts) return line
  const { code: text, note: comment } = parts
  return { ...line, text, comment, position: truncatePosition(line.position, text.length) }
}

/** The end of the left part, and the start and end of the right one. */
interface ColumnSplit {
  left: number
  right: number
  end?: number
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

/** What separates a line from its description. */
interface Mark {
  /** Its groups are the left part, and the right part. */
  pattern: RegExp
  /** Whether it may also be part of a command, or separate a key from its value. */
  isAmbiguous: boolean
}

const otherScript: Mark = { pattern: wordsInOtherScript, isAmbiguous: true }

const marks: readonly Mark[] = [
  otherScript,
  { pattern: /^(.*?\S)\s+[–—]\s+(\S.*)$/, isAmbiguous: false },
  { pattern: /^(.*?\S)\s+(?:-{1,2}>|=>|→|⇒)\s*(\S.*)$/, isAmbiguous: false },
  { pattern: /^(.*?\S)\s+\/\/\s*(\S.*)$/, isAmbiguous: false },
  { pattern: /^(.*?\S)\s+=\s+(\S.*)$/, isAmbiguous: true },
  { pattern: /^(.*?\S)\s+-\s+(\S.*)$/, isAmbiguous: true },
  { pattern: /^(.*?\S)\s*:\s+(\S.*)$/, isAmbiguous: true },
  { pattern: /^(.*?\S)\s+\((\S.*)\)$/, isAmbiguous: true },
]

/** Returns the first of the marks that a line has, and where to split the line there. */
function markOf({ text }: TextLine): { mark: Mark; cut: ColumnSplit } | undefined {
  for (const mark of marks) {
    const [, left, right] = mark.pattern.exec(text) ?? []
    if (left === undefined || right === undefined) continue
    const from = text.indexOf(right, left.length)
    return { mark, cut: { left: left.length, right: from, end: from + right.length } }
  }
  return undefined
}

/** Splits each line at the first of the marks that it has. */
function markCuts(lines: readonly TextLine[], isShell: boolean): Map<TextLine, ColumnSplit> | undefined {
  const cuts = new Map<TextLine, ColumnSplit>()
  const ambiguous: TextLine[] = []
  for (const line of lines) {
    const split = markOf(line)
    if (!split) continue
    cuts.set(line, split.cut)
    if (split.mark.isAmbiguous) ambiguous.push(line)
  }
  const commands = [...cuts].map(([{ text }, { left }]) => text.slice(0, left))
  const isRepeated = new Set(commands.map(firstWord)).size < commands.length
  const hasCommand = isShell || isRepeated || commands.some(isCertainlyCommand)
  const described = [...cuts].filter(([{ text }, { right, end }]) => hasSeveralWords(text.slice(right, end)))
  // A single line needs a description that can't be an operand.
  const [only, ...others] = described
  if (
    cuts.size === 1 &&
    (!hasCommand || !only || others.length > 0 || !/\S+\s+\S+\s+\S/.test(only[0].text.slice(only[1].right)))
  )
    return undefined
  return ambiguous.length === 0 || (hasCommand && described.length >= cuts.size / 2) ? cuts : undefined
}

function isCertainlyCommand(text: string): boolean {
  if (!isProgramName(firstWord(text))) return false
  return hasOption(text) || hasPathOperand(text) || hasPlaceholder(text) || /[^\p{L}\p{N}\s.,'’-]/u.test(text)
}

/** Whether a text begins with words, perhaps after a number, and contains no shell syntax. */
function isProse(text: string): boolean {
  return (
    /^\(?(?:\d+\s+)?\p{L}[\p{L}\p{M}'’-]*[,:]?(?:\s+\(?[\p{L}\p{N}]|[.!]?$|[，、；：。（/])/u.test(text) &&
    !/[|<>$\\{}]/.test(text) &&
    /[\p{Ll}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Arab}\p{sc=Deva}]/u.test(text)
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
