import { type NotedOption, notedOptions } from '../command-words.js'
import type { Finding, Rule } from '../rule.js'

/** `before` among the options of `docker image prune`, whose `--filter` has no such value. Said once a row. */
export const unknownOptionValue: Rule = {
  id: 'unknown-option-value',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check(notebook, { knowledge }) {
    const rows = new Map<string, { choices: string[]; flag: string; refused: NotedOption[] }>()
    for (const noted of notedOptions(notebook)) {
      const { entry, option } = noted
      const [flag] = option.flags
      if (option.kind !== 'value' || flag === undefined) continue
      const choices = knowledge?.option(entry.path, flag)?.choices
      if (!choices || choices.includes(option.value.split(/[=:]/, 1)[0] ?? '')) continue
      const key = `${entry.id} ${flag}`
      const row = rows.get(key) ?? { choices, flag, refused: [] }
      row.refused.push(noted)
      rows.set(key, row)
    }
    return [...rows.values()].flatMap(({ choices, flag, refused }): Finding[] => {
      const [first] = refused
      if (!first) return []
      const { entry, position } = first
      const values = refused.map(({ option }) => option.value)
      return [
        {
          file: entry.file,
          position: position ?? { start: entry, end: entry },
          reason: `“${flag}” of “${entry.path.join(' ')}” takes ${quoted(choices)}, not ${quoted(values)}`,
          note: 'Take it out, or add it to your knowledge.',
        },
      ]
    })
  },
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}
