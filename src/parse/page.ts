import { locales, WordPattern, type Words } from '../locales/index.js'
import type { Page } from '../tree/index.js'
import { numberedPattern } from './numbered-pattern.js'
import { digitPattern, readDigits } from './numeral.js'

const allTemplates = locales.flatMap(({ page }) => page)
const englishTemplates = locales.filter(({ code }) => code === 'en').flatMap(({ page }) => page)

/** `19`, `19–21`, `19 to 21`, in two groups. */
function rangePattern(words: Words): string {
  const to = words(locales.flatMap(({ pageRange }) => pageRange ?? []))
  return `(${digitPattern}{1,5})(?:\\s*(?:[-–—~〜～]|${to})\\s*(${digitPattern}{1,5}))?`
}

/** In a column of pages: `19`, `p. 19`, `S 19`, `第19页`. */
const cellPattern = new WordPattern((words) => {
  const range = rangePattern(words)
  return `^(?:${range}|${numberedPattern(allTemplates, range, words)})$`
})

/** In prose, where `(S3)` isn't a page, but `(S. 3)` and `(p3)` are. */
const markPattern = new WordPattern((words) => {
  const range = rangePattern(words)
  const wordsWithStops: Words = (list) => words(list, { needsShortStop: true })
  return `^(?:${numberedPattern(englishTemplates, range, words)}|${numberedPattern(allTemplates, range, wordsWithStops)})$`
})

/**
 * Reads a page or a range of pages: `19`, `pg. 19`, `19–21`, `S. 19 bis 21`.
 *
 * @returns `undefined` for `-`, an empty cell, or anything else
 */
export function readPage(text: string): Page | undefined {
  return readWith(cellPattern, text)
}

/** Reads a page reference in prose, where the word for page is required: `(pg. 19)`, `[page 19]`, `（第19页）`. */
export function readPageMark(text: string): Page | undefined {
  const content = /^\s*[([（［]([^()[\]（）［］]{1,60})[)\]）］]\s*$/.exec(text)?.[1]
  return content === undefined ? undefined : readWith(markPattern, content)
}

function readWith(pattern: WordPattern, text: string): Page | undefined {
  const numbers = pattern
    .exec(text.trim())
    ?.slice(1)
    .filter((group) => group !== undefined)
  if (!numbers) return undefined
  const [first = 0, last = first] = numbers.map(readDigits)
  return last > first ? { first, last, label: `${first}–${last}` } : { first, label: `${first}` }
}
