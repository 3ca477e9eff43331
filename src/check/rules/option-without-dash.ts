import { optionOccurrences } from '../command-occurrences.js'
import type { Finding, Rule } from '../rule.js'

/** Reports listed options without a dash: `tail` instead of `--tail`. */
export const optionWithoutDash: Rule = {
  id: 'option-without-dash',
  scope: 'file',
  severity: 'warning',
  excludesCommand: false,
  check(notebook, { knowledge }) {
    return optionOccurrences(notebook).flatMap(({ entry, option, position }): Finding[] => {
      const { value, kind, choices } = option
      if (kind !== 'unknown' || choices || !/^[a-z][a-z-]*$/i.test(value)) return []
      const suggestion = `${value.length === 1 ? '-' : '--'}${value}`
      const knownCommand = knowledge?.find(entry.path)
      const isKnown = knownCommand !== undefined && knowledge?.option(entry.path, suggestion) !== undefined
      // If the options of a command are known, it has no others.
      if (knownCommand && knownCommand.options.length > 0 && !isKnown) return []
      const start = position?.start.offset
      const isVerbatim = start !== undefined && position?.end.offset === start + value.length
      return [
        {
          file: entry.file,
          position: position ?? { start: entry, end: entry },
          reason: isKnown
            ? `“${value}” is missing its ${suggestion.startsWith('--') ? 'dashes' : 'dash'}: “${entry.path.join(' ')}” has an option “${suggestion}”`
            : `“${value}” looks like the option “${suggestion}”`,
          note: `Use “${suggestion}”.`,
          ...(isKnown && isVerbatim ? { edits: [{ start, actual: value, expected: suggestion }] } : {}),
        },
      ]
    })
  },
}
