import { foldWord } from './fold-word.js'

export interface WordOptions {
  /** Also matches plurals in `-s` and `-es` of words in Latin script: `examples` for `example`, `aliases` for `alias`. */
  hasPlurals?: boolean
  /** Whether a word of one or two letters needs its full stop: `s.` then doesn't match `s`. */
  needsShortStop?: boolean
}

/** Scripts whose words have no boundary on either side, and those that have none at their end. */
const unspacedStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u
const unspacedEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Hangul}]$/u

/**
 * Returns the source of a pattern that matches any of the words in a folded text. The longest word wins.
 *
 * Hyphens, spaces and full stops are optional in the text: `n.b.` also matches `nb`.
 *
 * @param options.isComposed whether the text is in NFC
 */
export function spellWords(words: readonly string[], options: WordOptions & { isComposed: boolean }): string {
  if (words.length === 0) return '(?!)'
  const longestFirst = [...new Set(words)].sort((first, second) => second.length - first.length)
  // Words share their boundaries, because V8 takes long to compile `\p{L}`.
  const groups = new Map<string, string[]>()
  for (const word of longestFirst) {
    const boundaries = boundariesOf(word)
    const spellings = groups.get(boundaries)
    if (spellings) spellings.push(spellWord(word, options))
    else groups.set(boundaries, [spellWord(word, options)])
  }
  const alternatives = [...groups].map(([boundaries, spellings]) =>
    boundaries.replace('…', () => `(?:${spellings.join('|')})`),
  )
  return `(?:${alternatives.join('|')})`
}

/** Returns what must surround a word, for which `…` stands: no letter before or after it. */
function boundariesOf(word: string): string {
  const isOpenEnded =
    // A word that ends in an apostrophe is attached to the next one: `l'image`.
    word.endsWith("'") || unspacedEnd.test(word) || !/\p{L}$/u.test(word.replace(/[.'\p{M}]+$/u, ''))
  const before = unspacedStart.test(word) ? '' : '(?<![\\p{L}\\p{M}])'
  return `${before}…${isOpenEnded ? '' : '(?![\\p{L}\\p{M}])'}`
}

function spellWord(
  word: string,
  { isComposed, needsShortStop = false, hasPlurals = false }: WordOptions & { isComposed: boolean },
): string {
  const stop = needsShortStop && /^\p{L}{1,2}\.$/u.test(word) ? '\\.' : '\\.?'
  const spell = (text: string) => text.replace(/[\s\S]/gu, (character) => spelling(character, stop))
  const composed = foldWord(word)
  const decomposed = composed.normalize('NFD')
  const spelled =
    isComposed || composed === decomposed ? spell(composed) : `(?:${spell(composed)}|${spell(decomposed)})`
  const withDots = isComposed ? spelled : spelled.replaceAll('i', 'i\\u0307?')
  return hasPlurals ? withDots + pluralOf(word) : withDots
}

function pluralOf(word: string): string {
  if (!/\p{sc=Latin}$/u.test(word)) return ''
  return /[aeiou]$/.test(word) ? 's?' : '(?:e?s)?'
}

function spelling(character: string, stop: string): string {
  if (character === '.') return stop
  if (character === ' ' || character === '-') return '[\\s-]*'
  return character.replace(/[\\^$*+?()[\]{}|/]/, '\\$&')
}
