/** In scripts that put spaces around words. */
const shortWord = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]{1,4}$/u

/**
 * Returns a pattern that finds a term in a text. A short term also occurs in other words by chance, such as `AI` in `train`: only the word
 * itself and its plural match.
 *
 * @returns `undefined` for an empty term, and for one that is too long: a pattern of thousands of letters exhausts the memory of the
 * regular expression engine
 */
export function termPattern(term: string): RegExp | undefined {
  if (term === '' || term.length > 300) return undefined
  const spelling = `(${term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`
  return new RegExp(
    shortWord.test(term) ? `(?<![\\p{L}\\p{N}])${spelling}(?=(?:e?s)?(?![\\p{L}\\p{N}]))` : spelling,
    'iu',
  )
}
