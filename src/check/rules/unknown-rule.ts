import { nearest } from '../nearest.js'
import type { Rule } from '../rule.js'

/** `<!-- ddd-build-disable-next-line mising-page -->`: reports comments that disable an unknown rule. */
export function unknownRule(ids: () => readonly string[]): Rule {
  return {
    id: 'unknown-rule',
    scope: 'file',
    severity: 'warning',
    excludesCommand: false,
    check({ notes }, { customRuleIds = [] }) {
      const known = [...ids(), ...customRuleIds]
      return notes.flatMap((file) =>
        (file.data?.disableDirectives ?? []).flatMap(({ rules, position }) =>
          rules
            .filter((rule) => !known.includes(rule))
            .map((rule) => {
              const suggestion = nearest(rule, known)
              return {
                file: file.path ?? '',
                position,
                reason: `Unknown rule “${rule}”${suggestion === undefined ? '' : ` — did you mean “${suggestion}”?`}`,
                note: 'Run ddd-build explain to list all rules.',
              }
            }),
        ),
      )
    },
  }
}
