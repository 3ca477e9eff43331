import { choiceName } from '../../catalog/index.js'
import { type OptionOccurrence, optionOccurrences } from '../command-occurrences.js'
import type { Finding, Rule } from '../rule.js'

/** Reports listed values that an option doesn't accept: `before` for `--filter` of `docker image prune`. One finding per command and option. */
export const unknownOptionValue: Rule = {
  id: 'unknown-option-value',
  scope: 'file',
  severity: 'warning',
  excludesCommand: false,
  check(notebook, { knowledge }) {
    const rows = new Map<string, { choices: string[]; flag: string; rejected: OptionOccurrence[] }>()
    for (const occurrence of optionOccurrences(notebook)) {
      const { entry, option } = occurrence
      const [flag] = option.flags
      if (option.kind !== 'value' || flag === undefined) continue
      const choices = knowledge?.option(entry.path, flag)?.choices
      if (!choices || choices.includes(choiceName(option.value))) continue
      const key = `${entry.id} ${flag}`
      const row = rows.get(key) ?? { choices, flag, rejected: [] }
      row.rejected.push(occurrence)
      rows.set(key, row)
    }
    return [...rows.values()].flatMap(({ choices, flag, rejected }): Finding[] => {
      const [first] = rejected
      if (!first) return []
      const { entry, position } = first
      const values = rejected.map(({ option }) => option.value)
      return [
        {
          file: entry.file,
          position: position ?? { start: entry, end: entry },
          reason: `${quoteAll(values)} ${values.length === 1 ? 'is not a known value' : 'are not known values'} for “${flag}” of “${entry.path.join(' ')}”, which takes ${quoteAll(choices)}`,
          note: `Remove ${values.length === 1 ? 'it' : 'them'}, or add ${values.length === 1 ? 'it' : 'them'} to knowledge/${entry.path[0]}.md.`,
        },
      ]
    })
  },
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}
