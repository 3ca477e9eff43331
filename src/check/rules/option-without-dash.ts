import { findAll } from '../../catalog/index.js'
import type { Rule } from '../rule.js'

/** `tail` among options, where `--tail` is meant. */
export const optionWithoutDash: Rule = {
  id: 'option-without-dash',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      findAll(file, 'command').flatMap(({ node }) =>
        node.children
          .filter(
            ({ kind, value, choices }) => kind === 'unknown' && !choices && /^[a-z][a-z-]*$/i.test(value),
          )
          .map(({ value, position }) => ({
            file: file.path ?? '',
            position: position ?? node.position,
            reason: `“${value}” looks like the option “${value.length === 1 ? '-' : '--'}${value}”`,
            note: 'Write its dashes.',
          })),
      ),
    )
  },
}
