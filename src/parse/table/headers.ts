import { headerWords } from './header-words.js'

/** What a column contains, according to its header. */
export type ColumnMeaning =
  | 'command'
  | 'keys'
  | 'description'
  | 'options'
  | 'page'
  | 'example'
  | 'term'
  | 'type'
  | 'default'

/** Header words by meaning, in lower case; in the singular if the plural only adds an `s`. */
export type HeaderWords = Readonly<Record<ColumnMeaning, readonly string[]>>

export const defaultHeaders: HeaderWords = headerWords

const meaningEntries = (words: HeaderWords) => Object.entries(words) as [ColumnMeaning, readonly string[]][]

/**
 * Returns the possible meanings of a header, likeliest first: `command` for `Commands`, `**Command**` and `Git commands`;
 * `keys` and `command` for `Key/Command`.
 */
export function readHeader(text: string, words: HeaderWords): ColumnMeaning[] {
  const whole = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[*_`]/g, '')
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .replace(/[:：]\s*$/, '')
    .trim()
  const exact = lookUp(whole, words, matchesWord)
  if (exact.length > 0) return exact
  const parts = whole
    .split(/\s*[/,&+、・|]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|и|или)\s+/u)
    .filter((part) => part !== '')
  return [...new Set(parts.flatMap((part) => lookUp(part, words, matchesWord).slice(0, 1)))].concat(
    parts.length === 1 ? lookUp(whole, words, endsWithWord) : [],
  )
}

function lookUp(
  text: string,
  words: HeaderWords,
  matches: (text: string, name: string) => boolean,
): ColumnMeaning[] {
  return meaningEntries(words)
    .filter(([, names]) => names.some((name) => matches(text, name)))
    .map(([meaning]) => meaning)
}

function matchesWord(text: string, name: string): boolean {
  return text === name || text === `${name}s` || text === `${name}es`
}

/** Whether a header ends with a word: `Git commands`, `常用命令`. */
function endsWithWord(text: string, name: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(name))
    return text.endsWith(name) && text.length <= name.length + 6
  return text.split(' ').length <= 4 && (text.endsWith(` ${name}`) || text.endsWith(` ${name}s`))
}

/**
 * Decides on one meaning for each column.
 *
 * "Usage" means commands, unless another column contains commands, keys, options or terms; then it's their description.
 */
export function readHeaders(texts: readonly string[], words: HeaderWords): (ColumnMeaning | undefined)[] {
  const possible = texts.map((text) => readHeader(text, words))
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
