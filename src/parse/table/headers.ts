import { type ColumnMeaning, foldWord, locales, WordPattern } from '../../locales/index.js'
import { type HeaderIndex, headerIndex, isGoalHeader, meaningsOf } from './header-index.js'
import type { HeaderWords } from './header-words.js'

const conjunctions = locales.flatMap(({ and = [], or = [] }) => [...and, ...or])
const betweenNames = new WordPattern((words) => `\\s*[/,&+、・|]\\s*|\\s+${words(conjunctions)}\\s+`)
/** Scripts in which words are joined; Korean joins the words of a compound. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Hangul}\p{sc=Thai}]/u
/** In words and in characters. The last words name the column only in a short header. */
const maxHeaderWords = 4
const maxPrefixLength = 6
/** Words that may be the end of a longer one: `befehle` in "Grundbefehle". */
const compoundEnds = locales.flatMap(({ hasCompounds, headers }) =>
  hasCompounds ? headers.command.map(foldWord).filter((word) => word.length >= 6) : [],
)

/**
 * Returns the possible meanings of a header, likeliest first: `command` for `Commands`, `**Command**` and `Git commands`;
 * `keys` and `command` for `Key/Command`.
 */
export function possibleMeanings(text: string, words: HeaderWords): ColumnMeaning[] {
  const index = headerIndex(words)
  const whole = foldWord(text)
    .replace(/[*_`]/g, '')
    .replace(/\s*[(（][^()（）]*[)）]\s*/g, ' ')
    .replace(/\s*[:：…]+\s*$/, '')
    .trim()
  const exact = meaningsOf(whole, index)
  if (exact.length > 0) return [...exact]
  const parts = whole.split(betweenNames).filter((part) => part !== '')
  return [...new Set(parts.flatMap((part) => meaningsOf(part, index).slice(0, 1)))].concat(
    parts.length === 1 ? meaningsOfEnd(whole, index) : [],
  )
}

/** Returns the meanings of the word that a header ends with: `Git commands`, `常用命令`, `Grundbefehle`. */
function meaningsOfEnd(header: string, index: HeaderIndex): readonly ColumnMeaning[] {
  const parts = header.split(' ')
  for (let from = 1; parts.length <= maxHeaderWords && from < parts.length; from += 1) {
    const meanings = meaningsOf(parts.slice(from).join(' '), index)
    if (meanings.length > 0) return meanings
  }
  if (unspaced.test(header))
    for (let from = 1; from <= maxPrefixLength && from < header.length; from += 1) {
      const end = header.slice(from)
      const meanings = unspaced.test(end) ? meaningsOf(end, index) : []
      if (meanings.length > 0) return meanings
    }
  return compoundEnds.some((word) => header.endsWith(word)) ? ['command'] : []
}

/**
 * Decides on one meaning for each column.
 *
 * A "Type" column contains what to type if there is an "I want to" column, and otherwise a kind. "Usage" means commands, unless another column contains commands, keys, options or terms; then it's their description.
 */
export function chooseMeanings(texts: readonly string[], words: HeaderWords): (ColumnMeaning | undefined)[] {
  const hasGoal = texts.some(isGoalHeader)
  const possible = texts.map((text) => {
    const meanings = possibleMeanings(text, words)
    // "File type" is a kind, never what to type.
    return hasGoal && meanings[0] === 'type' && !/\s/.test(text.trim()) ? ['command' as const] : meanings
  })
  const subjects = new Set<ColumnMeaning>(['command', 'keys', 'options', 'term'])
  return possible.map((meanings, index) => {
    // "Key/Command": each cell is looked at later.
    if (meanings.includes('keys') && meanings.includes('command')) return 'command'
    const isAmbiguous = meanings.includes('description') && meanings.some((meaning) => subjects.has(meaning))
    if (!isAmbiguous) return meanings[0]
    const hasSubject = possible.some(
      (other, at) => at !== index && other[0] !== undefined && subjects.has(other[0]),
    )
    return hasSubject ? 'description' : meanings.find((meaning) => meaning !== 'description')
  })
}
