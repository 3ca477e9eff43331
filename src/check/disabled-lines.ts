import { createLineMatcher } from '../ranges/index.js'
import type { DisableDirective } from '../tree/index.js'

/** Creates a function that tells whether a comment in the notes disables a rule for a line. */
export function createDisabledLineMatcher(
  directives: readonly DisableDirective[],
  rule: string,
): (line: number) => boolean {
  return createLineMatcher(directives.filter(({ rules }) => rules.length === 0 || rules.includes(rule)))
}
