import { notedOptions } from '../command-words.js'
import type { Finding, Rule } from '../rule.js'

/** `tail` among options, where `--tail` is meant. */
export const optionWithoutDash: Rule = {
  id: 'option-without-dash',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check(notebook, { knowledge }) {
    return notedOptions(notebook).flatMap(({ entry, option, position }): Finding[] => {
      const { value, kind, choices } = option
      if (kind !== 'unknown' || choices || !/^[a-z][a-z-]*$/i.test(value)) return []
      const meant = `${value.length === 1 ? '-' : '--'}${value}`
      const own = knowledge?.find(entry.path)
      const isKnown = own !== undefined && knowledge?.option(entry.path, meant) !== undefined
      // Whose options are known has no other.
      if (own && own.options.length > 0 && !isKnown) return []
      const start = position?.start.offset
      const isPlain = start !== undefined && position?.end.offset === start + value.length
      return [
        {
          file: entry.file,
          position: position ?? { start: entry, end: entry },
          reason: isKnown
            ? `“${entry.path.join(' ')}” has no option “${value}” — did you mean “${meant}”?`
            : `“${value}” looks like the option “${meant}”`,
          note: `Write “${meant}”.`,
          ...(isKnown && isPlain ? { edits: [{ start, actual: value, expected: meant }] } : {}),
        },
      ]
    })
  },
}
