import { locales, wordsPattern } from '../locales/index.js'
import type { Page } from '../tree/index.js'
import { lazy } from './lazy.js'
import { numberedPatterns } from './numbered-patterns.js'
import { digitPattern, readDigits } from './numeral.js'

const rangeWords = wordsPattern(locales.flatMap(({ pageRange }) => pageRange ?? []))
const range = `(${digitPattern}{1,5})(?:\\s*(?:[-–—~〜～]|${rangeWords})\\s*(${digitPattern}{1,5}))?`
const allTemplates = locales.flatMap(({ page }) => page)
const englishTemplates = locales.filter(({ code }) => code === 'en').flatMap(({ page }) => page)
const whole = (source: string) => new RegExp(`^(?:${source})$`, 'iu')

/** In a column of pages: `19`, `p. 19`, `S 19`, `第19页`. */
const cellPatterns = lazy(() => [range, ...numberedPatterns(allTemplates, range)].map(whole))
/** In prose, where `(S3)` isn't a page, but `(S. 3)` and `(p3)` are. */
const markPatterns = lazy(() =>
  [...numberedPatterns(englishTemplates, range), ...numberedPatterns(allTemplates, range, true)].map(whole),
)

/**
 * Reads a page or a range of pages: `19`, `pg. 19`, `19–21`, `S. 19 bis 21`.
 *
 * @returns `undefined` for `-`, an empty cell, or anything else
 */
export function readPage(text: string): Page | undefined {
  return readWith(cellPatterns(), text)
}

/** Reads a page reference in prose, where the word for page is required: `(pg. 19)`, `[page 19]`, `（第19页）`. */
export function readPageMark(text: string): Page | undefined {
  const content = /^\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]\s*$/.exec(text)?.[1]
  return content === undefined ? undefined : readWith(markPatterns(), content)
}

function readWith(patterns: readonly RegExp[], text: string): Page | undefined {
  const trimmed = text.trim().normalize('NFC')
  for (const pattern of patterns) {
    const match = pattern.exec(trimmed)
    if (!match) continue
    const first = readDigits(match[1] ?? '')
    const last = match[2] === undefined ? first : readDigits(match[2])
    const label = match[2] === undefined ? `${first}` : `${first}–${last}`
    return last > first ? { first, last, label } : { first, label }
  }
  return undefined
}
