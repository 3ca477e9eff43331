import type { ShellWord, SimpleCommand } from '../../shell/index.js'
import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'
import { shorten } from '../shorten.js'

/** Reports values whose second half is missing: `-p 8080:`, `--name=`. */
export const incompleteValue: Rule = {
  id: 'incomplete-value',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook) {
    return commandOccurrences(notebook).flatMap(({ entry, command }) =>
      incompleteWords(command).map((word) => {
        const { text } = word
        const isMapping = /^\d+:$/.test(text)
        const reason = isMapping ? `Port mapping “${text}” has no container port` : `“${text}” has no value`
        const note = `Add what is missing after “${text.slice(-1)}” in “${shorten(entry.value, 60)}”.`
        return findingAtWord(entry, word, reason, note)
      }),
    )
  },
}

function incompleteWords({ words }: SimpleCommand): ShellWord[] {
  return words.filter(({ text, role, attached }, index) =>
    role === 'option'
      ? // In `awk -F=`, the `=` is the value itself.
        attached === '' && text.startsWith('--')
      : role === 'argument' && words[index - 1]?.role === 'option' && /^[\w.-]+:$/.test(text),
  )
}
