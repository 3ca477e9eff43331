import { type ColumnMeaning, foldWord, locales, lookUpWord, withPlurals } from '../../locales/index.js'
import type { HeaderWords } from './header-words.js'

/** Looks up the meanings of a header word. */
export type HeaderIndex = ReadonlyMap<string, readonly ColumnMeaning[]>

const indexes = new WeakMap<HeaderWords, HeaderIndex>()

/** Returns the index of header words, made once for each set of words. */
export function headerIndex(words: HeaderWords): HeaderIndex {
  const existing = indexes.get(words)
  if (existing) return existing
  const index = new Map<string, ColumnMeaning[]>()
  for (const [meaning, names] of Object.entries(words) as [ColumnMeaning, readonly string[]][])
    for (const name of names) {
      const key = headerKey(name)
      const meanings = index.get(key)
      if (!meanings) index.set(key, [meaning])
      else if (!meanings.includes(meaning)) meanings.push(meaning)
    }
  indexes.set(words, index)
  return index
}

/** Returns the meanings of a word, also of its plural in `-s` or `-es`. */
export function meaningsOf(word: string, index: HeaderIndex): readonly ColumnMeaning[] {
  return lookUpWord(index, headerKey(word)) ?? []
}

/** Returns a word without hyphens, spaces and full stops. A word of one or two letters keeps its full stop: `s.` isn't `S`. */
function headerKey(word: string): string {
  const folded = foldWord(word)
  return /^\p{L}{1,2}\.$/u.test(folded) ? folded : folded.replace(/[-\s.]/g, '')
}

const codeHeaders = indexOf(withPlurals(locales.flatMap(({ codeHeaders: words = [] }) => words)))
const goalHeaders = indexOf(locales.flatMap(({ goalHeaders: words = [] }) => words))

function indexOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(headerKey))
}

/** Whether a header may be above code of any kind, such as error codes: `Code`, `Código`. */
export function isCodeHeader(header: string): boolean {
  return codeHeaders.has(headerKey(header))
}

/** Whether a header begins an instruction that the cells below it complete: `I want to …`. */
export function isGoalHeader(header: string): boolean {
  return goalHeaders.has(headerKey(header.replace(/\s*[:：…]+\s*$/, '')))
}
