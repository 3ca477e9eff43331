/**
 * Adds the plurals in `-s` and `-es` of each word in Latin script: `example` also stands for `examples`, `alias` for `aliases`. Other
 * plurals are in the lists.
 */
export function withPlurals(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (!/\p{sc=Latin}$/u.test(word)) return word
    return /[aeiou]$/.test(word) ? [word, `${word}s`] : [word, `${word}s`, `${word}es`]
  })
}
