import { findingAtCommand } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

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
          `Unclosed quote in “${shortened(entry.value)}”`,
          'Add the closing quote, or remove the opening one.',
        ),
      )
  },
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
