/**
 * Rows of program output: columns with wide gaps, or lines with the same words in the same positions. Similar commands have the same
 * first word; similar rows have different ones.
 *
 *     tmpfs      216M     0  216M   0% /tmp          /dev/sda1 on / type ext4 (rw)
 *     /dev/sda1   29G  1.2G   27G   5% /             tmpfs on /tmp type tmpfs (rw)
 */
import type { TextLine } from './logical-lines.js'

const minRows = 3
/** Minimum number of wide gaps in a row. One or two may separate a command from its description. */
const minGaps = 3
const minSharedRows = 4
/** Minimum number of words after the first that rows have in common. */
const minSharedWords = 2

/** Returns the lines of a block that are rows of output. */
export function outputRows(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const columns = lines.filter(({ text }) => [...text.matchAll(/\S\s{2,}(?=\S)/g)].length >= minGaps)
  const measured = lines.filter(({ text }) => measurement.test(text))
  return new Set(
    [columns, measured]
      .filter(({ length }) => length >= minRows)
      .flat()
      .concat(alikeRows(lines)),
  )
}

/** `parse     33.04 µs/iter`: after a gap, a number with its unit ends the line. */
const measurement = /\s{2,}\d[\d.,]*\s?(?:[nµμm]?s|[kKMG]i?B|ops)(?:\/\p{L}+)?$/u

/**
 * Returns the lines that have words in common, but neither the first one nor everything after it: `apt install jq` and
 * `dnf install jq` are commands.
 */
function alikeRows(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.length < minSharedRows) return []
  const words = lines.map(({ text }) => text.split(/\s+/))
  const shared = sharedWords(words)
  if (shared.size < minSharedWords) return []
  const rows = lines.filter((_, index) => [...shared].every(([at, word]) => words[index]?.[at] === word))
  const countDistinct = (pattern: RegExp) => new Set(rows.map(({ text }) => pattern.exec(text)?.[0])).size
  const areDifferent = countDistinct(/^\S+/) >= minSharedRows - 1 && countDistinct(/\s.*/s) === rows.length
  return rows.length >= minSharedRows && areDifferent ? rows : []
}

/** Only these words after the first are compared. */
const maxComparedWords = 7

/** Returns the words that most lines have in the same position, by position. Options don't count: many commands have the same. */
function sharedWords(lines: readonly (readonly string[])[]): ReadonlyMap<number, string> {
  const shared = new Map<number, string>()
  for (let at = 1; at <= maxComparedWords; at += 1) {
    const counts = new Map<string, number>()
    for (const { [at]: word } of lines)
      if (word !== undefined && /^\p{L}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const common = [...counts].find(([, count]) => count >= 0.6 * lines.length)
    if (common) shared.set(at, common[0])
  }
  return shared
}
