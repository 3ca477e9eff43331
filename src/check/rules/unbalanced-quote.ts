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
      .map(({ file, line, column, value }) => ({
        file,
        position: { start: { line, column }, end: { line, column } },
        reason: `Unclosed quote in “${value.length > 60 ? `${value.slice(0, 59)}…` : value}”`,
        note: 'Add the closing quote, or remove the opening one.',
      }))
  },
}
