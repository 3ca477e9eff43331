import type { Silence } from '../tree/index.js'

/** Whether a comment in the notes switches a rule off for a line. */
export function isSilenced(silences: readonly Silence[], rule: string, line: number | undefined): boolean {
  return silences.some(
    ({ rules, from, to }) =>
      line !== undefined && from <= line && line <= to && (rules.length === 0 || rules.includes(rule)),
  )
}
