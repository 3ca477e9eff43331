import { headerWords } from './header-words.js'

/** What the header of a column says about its cells. */
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

/** Header words, in lower case and singular where they have both. */
export type HeaderWords = Readonly<Record<ColumnMeaning, readonly string[]>>

export const defaultHeaders: HeaderWords = headerWords

const meaningsOf = (words: HeaderWords) => Object.entries(words) as [ColumnMeaning, readonly string[]][]

/**
 * What a header may mean, the likeliest first: `Commands`, `**Command**`, `Git commands` are `command`,
 * `Key/Command` is both.
 */
export function readHeader(text: string, words: HeaderWords): ColumnMeaning[] {
  const whole = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[*_`]/g, '')
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .replace(/[:：]\s*$/, '')
    .trim()
  const exact = lookUp(whole, words, isName)
  if (exact.length > 0) return exact
  const parts = whole
    .split(/\s*[/,&+、・|]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|и|или)\s+/u)
    .filter((part) => part !== '')
  return [...new Set(parts.flatMap((part) => lookUp(part, words, isName).slice(0, 1)))].concat(
    parts.length === 1 ? lookUp(whole, words, endsWithName) : [],
  )
}

function lookUp(
  text: string,
  words: HeaderWords,
  matches: (text: string, name: string) => boolean,
): ColumnMeaning[] {
  return meaningsOf(words)
    .filter(([, names]) => names.some((name) => matches(text, name)))
    .map(([meaning]) => meaning)
}

function isName(text: string, name: string): boolean {
  return text === name || text === `${name}s` || text === `${name}es`
}

/** `Git commands`, `常用命令`: the last word says what a cell is. */
function endsWithName(text: string, name: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(name))
    return text.endsWith(name) && text.length <= name.length + 6
  return text.split(' ').length <= 4 && (text.endsWith(` ${name}`) || text.endsWith(` ${name}s`))
}

/**
 * One meaning for each column.
 *
 * "Usage" is a command, unless another column has the commands or the options; then it says what they do.
 */
export function readHeaders(texts: readonly string[], words: HeaderWords): (ColumnMeaning | undefined)[] {
  const possible = texts.map((text) => readHeader(text, words))
  const subjects = new Set<ColumnMeaning>(['command', 'keys', 'options', 'term'])
  return possible.map((own, index) => {
    // "Key/Command": each cell says itself what it is.
    if (own.includes('keys') && own.includes('command')) return 'command'
    const isAmbiguous = own.includes('description') && own.some((meaning) => subjects.has(meaning))
    if (!isAmbiguous) return own[0]
    const hasSubject = possible.some(
      (other, at) => at !== index && other[0] !== undefined && subjects.has(other[0]),
    )
    return hasSubject ? 'description' : own.find((meaning) => meaning !== 'description')
  })
}
