/** Scripts whose words have no boundary on either side, and those that have none at their end. */
const unspacedStart = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u
const unspacedEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Hangul}]$/u

/**
 * Returns the source of a pattern that matches any of the words, for a regular expression with the flags `i` and `u`.
 *
 * Hyphens, spaces and full stops are optional in the text: `n.b.` also matches `NB`. The longest word wins.
 *
 * @param needsShortStop whether a word of one or two letters needs its full stop: `s.` then doesn't match `S`
 */
export function wordsPattern(words: readonly string[], needsShortStop = false): string {
  if (words.length === 0) return '(?!)'
  const longestFirst = [...new Set(words)].sort((first, second) => second.length - first.length)
  return `(?:${longestFirst.map((word) => wordPattern(word, needsShortStop)).join('|')})`
}

function wordPattern(word: string, needsShortStop: boolean): string {
  const composed = word.normalize('NFC')
  const decomposed = word.normalize('NFD')
  const stop = needsShortStop && /^\p{L}{1,2}\.$/u.test(word) ? '\\.' : '\\.?'
  const spell = (text: string) => text.replace(/[\s\S]/gu, (character) => spelling(character, stop))
  const start = unspacedStart.test(word) ? '' : '(?<![\\p{L}\\p{M}])'
  const end =
    unspacedEnd.test(word) || !/\p{L}$/u.test(word.replace(/[.'\p{M}]+$/u, '')) ? '' : boundaryAfter(word)
  const body = composed === decomposed ? spell(composed) : `(?:${spell(composed)}|${spell(decomposed)})`
  return `${start}${body}${end}`
}

/** A word that ends in an apostrophe is attached to the next one: `l'image`. */
function boundaryAfter(word: string): string {
  return word.endsWith("'") ? '' : '(?![\\p{L}\\p{M}])'
}

function spelling(character: string, stop: string): string {
  if (character === '.') return stop
  if (character === ' ' || character === '-') return '[\\s-]*'
  if (character === "'") return "['’]"
  if (character === 'i' || character === 'ı') return '[iıİ]\\u0307?'
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
