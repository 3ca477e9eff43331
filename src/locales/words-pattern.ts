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
  // Neighbors share their boundaries, because V8 takes long to read `\p{L}`.
  const groups: { boundaries: Boundaries; spellings: string[] }[] = []
  for (const word of longestFirst) {
    const boundaries = boundariesOf(word)
    const spelled = spellWord(word, needsShortStop)
    const last = groups.at(-1)
    if (last?.boundaries.before === boundaries.before && last.boundaries.after === boundaries.after)
      last.spellings.push(spelled)
    else groups.push({ boundaries, spellings: [spelled] })
  }
  const alternatives = groups.map(
    ({ boundaries: { before, after }, spellings }) => `${before}(?:${spellings.join('|')})${after}`,
  )
  return `(?:${alternatives.join('|')})`
}

/** Assertions before and after a word: no letter may be there. */
interface Boundaries {
  before: string
  after: string
}

function boundariesOf(word: string): Boundaries {
  // A word that ends in an apostrophe is attached to the next one: `l'image`.
  const isOpenEnded =
    word.endsWith("'") || unspacedEnd.test(word) || !/\p{L}$/u.test(word.replace(/[.'\p{M}]+$/u, ''))
  return {
    before: unspacedStart.test(word) ? '' : '(?<![\\p{L}\\p{M}])',
    after: isOpenEnded ? '' : '(?![\\p{L}\\p{M}])',
  }
}

function spellWord(word: string, needsShortStop: boolean): string {
  const composed = word.normalize('NFC')
  const decomposed = word.normalize('NFD')
  const stop = needsShortStop && /^\p{L}{1,2}\.$/u.test(word) ? '\\.' : '\\.?'
  const spell = (text: string) => text.replace(/[\s\S]/gu, (character) => spelling(character, stop))
  return composed === decomposed ? spell(composed) : `(?:${spell(composed)}|${spell(decomposed)})`
}

function spelling(character: string, stop: string): string {
  if (character === '.') return stop
  if (character === ' ' || character === '-') return '[\\s-]*'
  if (character === "'") return "['’]"
  if (character === 'i' || character === 'ı') return '[iıİ]\\u0307?'
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
