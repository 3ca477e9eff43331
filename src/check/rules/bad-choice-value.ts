import { atWord, notedCommands } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `--restart allways`: a value that is none of those the option takes. */
export const badChoiceValue: Rule = {
  id: 'bad-choice-value',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word, index) => {
        const flag = word.role === 'option' ? word.flags?.[0] : undefined
        const choices = flag === undefined ? undefined : knowledge.option(path, flag)?.choices
        const next = words[index + 1]
        const value = word.attached ?? (next?.role === 'argument' ? next.value : undefined)
        if (!choices || value === undefined || !/^[a-z][\w-]*$/i.test(value)) return []
        if ((next?.placeholders.length ?? 0) > 0 && word.attached === undefined) return []
        // on-failure:3 begins with a choice.
        if (choices.some((choice) => value === choice || value.startsWith(`${choice}:`))) return []
        const place = word.attached === undefined && next ? next : word
        const reason = `“${flag}” takes ${choices.map((choice) => `“${choice}”`).join(', ')}, not “${value}”`
        return [atWord(entry, place, reason, 'Write one of these.')]
      }),
    )
  },
}
