/**
 * A paragraph whose lines are read one by one: code with a description, code below or above its words, and prose.
 *
 *     `free -m` - memory           Stop it             `uptime` [since when it runs]
 *     See https://example.org      `docker stop web`   `lscpu` shows the processor
 */
import type { PhrasingContent } from 'mdast'
import { introducingSentence } from './introducing-sentence.js'
import { type LineEntry, readLineEntry } from './line/index.js'
import { plainText } from './plain-text.js'
import { beginsInLowerCase, endsSentence, saysWhatItIs } from './prose-signs.js'
import type { Source } from './source.js'

/** One or more lines that belong together. */
export interface LineUnit {
  lines: PhrasingContent[][]
  /** The code and its description; `undefined` for prose. */
  entry: LineEntry | undefined
}

/**
 * Reads the lines of a paragraph.
 *
 * @returns `undefined` if the lines are only where a sentence with code in it was wrapped
 */
export function readMixedLines(lines: readonly PhrasingContent[][], source: Source): LineUnit[] | undefined {
  const entries = lines.map((line) => readCodeLine(line, source))
  // Code followed by words without punctuation may be in a sentence, unless each line begins with code.
  const areAlike = entries.every((entry) => entry !== undefined)
  const units: LineUnit[] = []
  for (const [at, line] of lines.entries()) {
    const entry = entries[at]
    const above = units.at(-1)
    const continues = above !== undefined && line[0]?.type !== 'strong' && beginsInLowerCase(plainText(line))
    if (
      entry &&
      (entry.separator !== 'space' ||
        (areAlike && !(entry.isAfterWords && continues) && isNote(entry, lines.length, source)))
    )
      units.push({ lines: [line], entry })
    else if (above && continues) {
      if (above.entry && above.entry.description === undefined) return undefined
      above.lines.push(line)
      if (above.entry)
        above.entry = { ...above.entry, description: `${above.entry.description} ${plainText(line)}` }
    } else units.push({ lines: [line], entry: undefined })
  }
  if (!units.some(({ entry }) => entry)) return undefined
  return describesBelow(units) ? joinPairs(units, 'below') : joinPairs(units, 'above')
}

function readCodeLine(line: readonly PhrasingContent[], source: Source): LineEntry | undefined {
  const entry = readLineEntry(line, source)
  return entry?.isCode && !entry.bold ? entry : undefined
}

/** Whether words after code are a note about it, such as `shows packages`, and not the rest of a sentence. */
function isNote({ description, isAfterWords }: LineEntry, lineCount: number, source: Source): boolean {
  if (isAfterWords) return true
  if (description === undefined || /^[,;.)]/.test(description)) return false
  if (saysWhatItIs(description, source.language)) return false
  return lineCount > 1 || (description.length <= 80 && !endsSentence(description))
}

/** Whether code without a description and the words about it alternate, code first. */
function describesBelow(units: readonly LineUnit[]): boolean {
  return (
    units.length > 1 &&
    units.length % 2 === 0 &&
    units.every(({ entry }, at) => (at % 2 === 0 ? entry?.separator === 'none' : entry === undefined))
  )
}

/** Moves words into the description of the only code line that they are above or below. */
function joinPairs(units: readonly LineUnit[], side: 'above' | 'below'): LineUnit[] {
  const joined: LineUnit[] = []
  for (let at = 0; at < units.length; at += 1) {
    const [unit, next, afterNext] = units.slice(at, at + 3)
    if (!unit) break
    const [code, words] = side === 'above' ? [next, unit] : [unit, next]
    const description =
      code?.entry?.separator === 'none' && words && !words.entry
        ? introducingSentence(words.lines.map((line) => plainText(line)).join(' '), false)
        : undefined
    // Words above several lines of code are about all of them.
    const isShared = side === 'above' && afterNext?.entry?.separator === 'none'
    if (code?.entry && next && description !== undefined && !isShared) {
      joined.push({ lines: [...unit.lines, ...next.lines], entry: { ...code.entry, description } })
      at += 1
    } else joined.push(unit)
  }
  return joined
}
