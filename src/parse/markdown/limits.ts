/**
 * A look ahead at a text, in time that grows with its length alone: the parsers of Markdown take time that grows with the
 * square of what is nested or left open, and run out of stack at a few thousand levels. No note that a person wrote comes near.
 */

/** Why a text is not parsed. */
export interface Excess {
  reason: string
  /** One-based. */
  line: number
}

/** Quotes and lists in each other. */
const deepest = 200
/** Marks in one paragraph that may begin or end emphasis. */
const mostMarks = 1000
/** Brackets in one paragraph that may begin a link. */
const mostBrackets = 5000

/** @returns the first thing in a text that is nested too deep or left open too often */
export function findExcess(text: string): Excess | undefined {
  let line = 0
  let isFenced = false
  let isTable = false
  const lists: number[] = []
  let marks = 0
  let brackets = 0
  for (const row of text.split(/\r\n?|\n/)) {
    line += 1
    const { depth, list, content } = containersOf(row)
    const body = row.slice(content)
    if (body.trim() === '') {
      isTable = false
      marks = brackets = 0
      if (depth <= deepest) continue
    }
    // A list stays open as long as what follows stands further in.
    while (lists.length > 0 && (lists.at(-1) ?? 0) >= list.from) lists.pop()
    for (const column of list.columns) lists.push(column)
    if (Math.max(depth, lists.length) > deepest)
      return { reason: `quotes and lists are nested more than ${deepest} deep`, line }
    if (/^[`~]{3}/.test(body)) isFenced = !isFenced
    if (isFenced) continue
    isTable ||= /^[\s|:-]+$/.test(body) && body.includes('|') && body.includes('-')
    if (isTable || list.columns.length > 0 || /^(?: {4}|\t)/.test(row)) marks = brackets = 0
    marks += countMarks(body)
    brackets += body.match(/\[/g)?.length ?? 0
    if (marks > mostMarks)
      return { reason: `more than ${mostMarks} marks of emphasis stand in one paragraph`, line }
    if (brackets > mostBrackets)
      return { reason: `more than ${mostBrackets} brackets stand in one paragraph`, line }
  }
  return undefined
}

/** `**`, `_`, `~~`; not the `_` in `a_b`. */
function countMarks(text: string): number {
  let count = 0
  for (const { 0: mark, index } of text.matchAll(/[*_~]+/g)) {
    const isInWord = isWordLetter(text[index - 1]) && isWordLetter(text[index + mark.length])
    if (!isInWord || !/^_+$/.test(mark)) count += 1
  }
  return count
}

function isWordLetter(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character)
}

interface Containers {
  /** Marks of quotes and lists at the beginning of the line. */
  depth: number
  list: {
    /** Column of the first thing in the line that is no quote. */
    from: number
    /** Columns of the marks of lists. */
    columns: number[]
  }
  /** Offset of what they contain. */
  content: number
}

const container = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y
const blank = /[ \t]*/y

function containersOf(row: string): Containers {
  const columns: number[] = []
  let depth = 0
  let content = 0
  for (;;) {
    container.lastIndex = content
    const mark = container.exec(row)
    if (!mark) break
    depth += 1
    content = container.lastIndex
    if (mark[1] === undefined) columns.push(content)
  }
  blank.lastIndex = content
  content += blank.exec(row)?.[0].length ?? 0
  return { depth, list: { from: columns[0] ?? content, columns }, content }
}
