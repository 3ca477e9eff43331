import { closest, distance } from 'fastest-levenshtein'

/** Words that one run of a rule looks up: each is compared with all names, and nobody mistypes as many. */
const mostLookups = 1000

/** @returns a `nearest` that finds nothing any more after a thousand words */
export function createNearest(): typeof nearest {
  let lookups = 0
  return (word, names) => {
    lookups += 1
    return lookups > mostLookups ? undefined : nearest(word, names)
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
