import { notedOptions } from '../command-words.js'
import type { Finding, Rule } from '../rule.js'

/** `before` among the options of `docker image prune`, whose `--filter` has no such value. */
export const unknownOptionValue: Rule = {
  id: 'unknown-option-value',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check(notebook, { knowledge }) {
    return notedOptions(notebook).flatMap(({ entry, option, position }): Finding[] => {
      const { kind, value, flags } = option
      const [flag] = flags
      if (kind !== 'value' || flag === undefined) return []
      const choices = knowledge?.option(entry.path, flag)?.choices
      if (!choices || choices.includes(value.split(/[=:]/, 1)[0] ?? '')) return []
      return [
        {
          file: entry.file,
          position: position ?? { start: entry, end: entry },
          reason: `“${flag}” of “${entry.path.join(' ')}” is not known to take “${value}”, but ${choices.map((choice) => `“${choice}”`).join(', ')}`,
          note: 'Take it out, or add it to your knowledge.',
        },
      ]
    })
  },
}
