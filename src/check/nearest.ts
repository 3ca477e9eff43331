import { closest, distance } from 'fastest-levenshtein'

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
