import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

/** `--restart allways`: reports values that the option doesn't accept. */
export const badChoiceValue: Rule = {
  id: 'bad-choice-value',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word, index) => {
        const flag = word.role === 'option' ? word.flags?.[0] : undefined
        const choices = flag === undefined ? undefined : knowledge.option(path, flag)?.choices
        const next = words[index + 1]
        const value = word.attached ?? (next?.role === 'argument' ? next.value : undefined)
        if (!choices || value === undefined || !/^[a-z][\w-]*$/i.test(value)) return []
        if ((next?.placeholders.length ?? 0) > 0 && word.attached === undefined) return []
        if (choices.includes(value)) return []
        const valueWord = word.attached === undefined && next ? next : word
        const reason = `“${value}” is not a valid value for “${flag}”`
        const note = `Use one of ${choices.map((choice) => `“${choice}”`).join(', ')}.`
        return [findingAtWord(entry, valueWord, reason, note)]
      }),
    )
  },
}
