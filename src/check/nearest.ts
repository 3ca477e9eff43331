import { closest, distance } from 'fastest-levenshtein'

/** Lookups in one run of a rule. Each compares the word with all names. */
const maxLookups = 1000

/** @returns a `nearest` that stops after 1,000 lookups, and returns `undefined` from then on */
export function createNearest(): typeof nearest {
  let lookups = 0
  return (word, names) => {
    lookups += 1
    return lookups > maxLookups ? undefined : nearest(word, names)
  }
}

/**
 * The name that a mistyped word was meant to be.
 *
 * @returns nothing if none is near: two letters off at most, or a third of a long name
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const near = closest(word, [...names])
  return distance(word, near) <= Math.max(2, Math.floor(near.length / 3)) ? near : undefined
}
