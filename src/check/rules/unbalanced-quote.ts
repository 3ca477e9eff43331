import type { Rule } from '../rule.js'

/** `echo "hello`: a quote that nothing closes. */
export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check({ commands }) {
    return commands
      .filter(({ syntax }) => syntax.problems.some(({ kind }) => kind === 'quote'))
      .map(({ file, line, column, value }) => ({
        file,
        position: { start: { line, column }, end: { line, column } },
        reason: `A quote in “${value.length > 60 ? `${value.slice(0, 59)}…` : value}” is not closed`,
        note: 'Write the second quote, or take the first away.',
      }))
  },
}
