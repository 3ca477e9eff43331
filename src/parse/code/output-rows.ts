/**
 * Rows of what a program printed: columns with wide gaps, or lines that differ only in some of their words. Commands that are alike
 * begin alike; rows of output go on alike.
 *
 *     tmpfs      216M     0  216M   0% /tmp          /dev/sda1 on / type ext4 (rw)
 *     /dev/sda1   29G  1.2G   27G   5% /             tmpfs on /tmp type tmpfs (rw)
 */
import type { TextLine } from './logical-lines.js'

const minRows = 3
/** Wide gaps in a row. One or two may separate a description from a command. */
const minGaps = 3
const minSharedRows = 4
/** Words after the first that rows have in common. */
const minSharedWords = 2

/** Returns the lines of a block that are rows of output. */
export function outputRows(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const columns = lines.filter(({ text }) => [...text.matchAll(/\S\s{2,}(?=\S)/g)].length >= minGaps)
  return new Set([...(columns.length >= minRows ? columns : []), ...alikeRows(lines)])
}

/** Returns the lines that share words in the same places, but neither the first one nor all others: `apt install jq`, `dnf install jq`. */
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

/** Returns the words after the first that most lines have in the same place, by place. Options are in many commands. */
function sharedWords(lines: readonly (readonly string[])[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>()
  for (const words of lines)
    for (const [at, word] of words.slice(1, 8).entries())
      if (/^\p{L}{2,}$/u.test(word)) {
        const key = `${at + 1} ${word}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  const common = [...counts].filter(([, count]) => count >= 0.6 * lines.length)
  return new Map(
    common.map(([key]): [number, string] => [Number.parseInt(key, 10), key.replace(/^\d+ /, '')]),
  )
}
