/** Adds the plural in `-s` of each word in Latin script: `example` also stands for `examples`. Other plurals are in the lists. */
export function withPlurals(words: readonly string[]): string[] {
  return words.flatMap((word) => (/\p{sc=Latin}$/u.test(word) ? [word, `${word}s`] : word))
}
