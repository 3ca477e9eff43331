import { findingAtCommand } from '../command-occurrences.js'
import type { Rule } from '../rule.js'
import { shorten } from '../shorten.js'

/** `echo "hello`: reports quotes that aren't closed. */
export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check({ commands }) {
    return commands
      .filter(({ syntax }) => syntax.problems.some(({ kind }) => kind === 'quote'))
      .map((entry) =>
        findingAtCommand(
          entry,
          `Unclosed quote in “${shorten(entry.value, 60)}”`,
          'Add the closing quote, or remove the opening one.',
        ),
      )
  },
}
