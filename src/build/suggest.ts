import { nearest } from '../check/index.js'

/** ` — did you mean “check”?`, or nothing if no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = nearest(word, names)
  return near === undefined ? '' : ` — did you mean “${near}”?`
}
