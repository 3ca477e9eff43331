import { closest, distance } from 'fastest-levenshtein'

/** ` — did you mean “check”?`, or nothing if no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const near = closest(word, [...names])
  return distance(word, near) <= Math.max(2, Math.floor(near.length / 3)) ? ` — did you mean “${near}”?` : ''
}
