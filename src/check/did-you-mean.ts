import { nearest } from './nearest.js'

/** Returns ` — did you mean “check”?`, or an empty string if no name is similar. */
export function didYouMean(word: string, names: readonly string[]): string {
  const suggestion = nearest(word, names)
  return suggestion === undefined ? '' : ` — did you mean “${suggestion}”?`
}
