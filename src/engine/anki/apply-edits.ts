import type { Edit } from '../../check/index.js'

/** Applies edits that don't overlap, given in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (edited, { start, actual, expected }) =>
        edited.slice(0, start) + expected + edited.slice(start + actual.length),
      text,
    )
}
