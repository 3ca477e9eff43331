import type { DisableDirective } from '../tree/index.js'

/** Checks whether a comment in the notes disables a rule for a line. */
export function isDisabled(
  directives: readonly DisableDirective[],
  rule: string,
  line: number | undefined,
): boolean {
  return directives.some(
    ({ rules, from, to }) =>
      line !== undefined && from <= line && line <= to && (rules.length === 0 || rules.includes(rule)),
  )
}
