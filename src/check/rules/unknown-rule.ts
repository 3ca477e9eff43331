import { nearest } from '../nearest.js'
import type { Rule } from '../rule.js'

/** `<!-- ddd-build-disable-next-line mising-page -->`: a comment that switches off what does not exist. */
export function unknownRule(ids: () => readonly string[]): Rule {
  return {
    id: 'unknown-rule',
    scope: 'file',
    severity: 'warning',
    isCorrectness: false,
    check({ notes }, { moreRules = [] }) {
      const known = [...ids(), ...moreRules]
      return notes.flatMap((file) =>
        (file.data?.silences ?? []).flatMap(({ rules, position }) =>
          rules
            .filter((rule) => !known.includes(rule))
            .map((rule) => {
              const meant = nearest(rule, known)
              return {
                file: file.path ?? '',
                position,
                reason: `There is no rule “${rule}”${meant === undefined ? '' : ` — did you mean “${meant}”?`}`,
                note: 'ddd-build explain lists all rules.',
              }
            }),
        ),
      )
    },
  }
}
