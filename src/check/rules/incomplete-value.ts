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
  const hasSeveralEmptyValues = words.filter(isEmptyLongOption).length > 1
  return words.filter((word, index) => {
    const [previous, next] = [words[index - 1], words[index + 1]]
    // An empty value may be intended: `git diff --src-prefix= --dst-prefix=`. Before an operand, it is probably a typing mistake.
    if (isEmptyLongOption(word)) return next ? next.role !== 'option' : !hasSeveralEmptyValues
    return word.role === 'argument' && previous?.role === 'option' && /^\d+:$/.test(word.text)
  })
}

/** `--name=`, but not `awk -F=`, where the `=` is the value itself. */
function isEmptyLongOption({ text, role, attached }: ShellWord): boolean {
  return role === 'option' && attached === '' && text.startsWith('--')
}
