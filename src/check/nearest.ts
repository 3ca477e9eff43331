import { closest, distance } from 'fastest-levenshtein'

/** Maximum lookups per run of a rule: each one compares the word with all names. */
const maxLookups = 1000

/** Creates a `nearest` that returns `undefined` after the first 1,000 lookups, without asking for the names. */
export function createLimitedNearest(): (word: string, names: () => readonly string[]) => string | undefined {
  let lookups = 0
  return (word, names) => {
    lookups += 1
    return lookups > maxLookups ? undefined : nearest(word, names())
  }
}

/**
 * Finds the name that a mistyped word probably stands for.
 *
 * @returns `undefined` if too many letters differ: more than two, or in a long name more than a third
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const candidate = closest(word, [...names])
  return distance(word, candidate) <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined
}
