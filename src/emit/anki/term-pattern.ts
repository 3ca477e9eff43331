/** In scripts that put spaces around words. */
const letter = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{M}\\p{N}]'
const spacedWord = new RegExp(`^${letter}`, 'u')
const shortWord = new RegExp(`^${letter}{1,4}$`, 'u')

/** More letters than that around a term are no inflection or compound of it. */
const maxAffix = 15

/**
 * Returns a pattern that finds a term in a text, with the whole word around it, such as `merged` for `merge`, so that nothing of a word
 * but the ending of a plural is left over. A short term also occurs in other words by chance, such as `AI` in `train`: only the word itself and its plural match.
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
