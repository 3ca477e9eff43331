/** In scripts that put spaces around words. */
const letter = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{M}\\p{N}]'
const spacedWord = new RegExp(`^${letter}`, 'u')
const shortWord = new RegExp(`^${letter}{1,4}$`, 'u')

/** Maximum number of letters before or after a term in an inflected or compound word. */
const maxAffix = 15

/**
 * Returns a pattern that finds a term in a text. It matches the whole word: `merged` for `merge`; only the ending of a plural isn't part
 * of the match. A short term also occurs in other words by chance, such as `AI` in `train`, so only the word and its plural match.
 *
 * @returns `undefined` for an empty term, and for one that is too long: a pattern of thousands of letters exhausts the memory of the
 * regular expression engine
 */
export function termPattern(term: string): RegExp | undefined {
  if (term === '' || term.length > 300) return undefined
  const spelling = term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  if (!spacedWord.test(term)) return new RegExp(`(${spelling})`, 'iu')
  const word = `(?<!${letter})${spelling}(?=(?:e?s)?(?!${letter}))`
  const around = `${letter}{0,${maxAffix}}`
  const longerWord = `(?<!${letter})${around}${spelling}${around}`
  return new RegExp(shortWord.test(term) ? `(${word})` : `(${word}|${longerWord}|${spelling})`, 'iu')
}
