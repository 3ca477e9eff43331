import { type ColumnMeaning, foldWord, locales, WordPattern } from '../../locales/index.js'
import { type HeaderIndex, headerIndex, isGoalHeader, meaningsOf } from './header-index.js'
import type { HeaderWords } from './header-words.js'

const conjunctions = locales.flatMap(({ and = [], or = [] }) => [...and, ...or])
const betweenNames = new WordPattern((words) => `\\s*[/,&+、・|]\\s*|\\s+${words(conjunctions)}\\s+`)
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Hangul}\p{sc=Thai}]/u
/** Words that may be the end of a longer one: `befehle` in "Grundbefehle". */
const compoundEnds = locales.flatMap(({ hasCompounds, headers }) =>
  hasCompounds ? headers.command.map(foldWord).filter((word) => word.length >= 6) : [],
)

/**
 * Returns the possible meanings of a header, likeliest first: `command` for `Commands`, `**Command**` and `Git commands`;
 * `keys` and `command` for `Key/Command`.
 */
export function readHeader(text: string, words: HeaderWords): ColumnMeaning[] {
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
  for (let from = 1; from < parts.length && parts.length <= 4; from += 1) {
    const meanings = meaningsOf(parts.slice(from).join(' '), index)
    if (meanings.length > 0) return meanings
  }
  if (unspaced.test(header))
    for (let from = 1; from <= 6 && from < header.length; from += 1) {
      const end = header.slice(from)
      const meanings = unspaced.test(end) ? meaningsOf(end, index) : []
      if (meanings.length > 0) return meanings
    }
  return compoundEnds.some((word) => header.endsWith(word)) ? ['command'] : []
}

/**
 * Decides on one meaning for each column.
 *
 * "Type" means what to type only next to "I want to", otherwise a kind. "Usage" means commands, unless another column contains commands, keys, options or terms; then it's their description.
 */
export function readHeaders(texts: readonly string[], words: HeaderWords): (ColumnMeaning | undefined)[] {
  const hasGoal = texts.some(isGoalHeader)
  const possible = texts.map((text) => {
    const meanings = readHeader(text, words)
    // "File type" is a kind, never what to type.
    return hasGoal && meanings[0] === 'type' && !/\s/.test(text.trim()) ? ['command' as const] : meanings
  })
  const subjects = new Set<ColumnMeaning>(['command', 'keys', 'options', 'term'])
  return possible.map((meanings, index) => {
    // "Key/Command": decided for each cell.
    if (meanings.includes('keys') && meanings.includes('command')) return 'command'
    const isAmbiguous = meanings.includes('description') && meanings.some((meaning) => subjects.has(meaning))
    if (!isAmbiguous) return meanings[0]
    const hasSubject = possible.some(
      (other, at) => at !== index && other[0] !== undefined && subjects.has(other[0]),
    )
    return hasSubject ? 'description' : meanings.find((meaning) => meaning !== 'description')
  })
}
