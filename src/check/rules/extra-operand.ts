import type { Knowledge } from '../../catalog/index.js'
import type { ShellWord } from '../../shell/index.js'
import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

/** `docker network create -d macvlan macvlan 100`: reports more operands than the command takes. */
export const extraOperand: Rule = {
  id: 'extra-operand',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) => {
      const maxOperands = knowledge.find(path)?.maxOperands
      if (maxOperands === undefined || !words.every((word) => isUnambiguous(word, path, knowledge))) return []
      const extra = words.filter(({ role }) => role === 'operand')[maxOperands]
      if (!extra) return []
      const reason = `“${path.join(' ')}” takes at most ${maxOperands} ${maxOperands === 1 ? 'operand' : 'operands'}, so “${extra.text}” is one too many`
      return [findingAtWord(entry, extra, reason, 'Remove it, or quote a value that contains spaces.')]
    })
  },
}

/** Whether a word can't change how operands are counted. After an unknown option, the next word might be its value. */
function isUnambiguous(word: ShellWord, path: readonly string[], knowledge: Knowledge): boolean {
  if (word.role === 'option')
    return (word.flags ?? []).every((flag) => knowledge.option(path, flag) !== undefined)
  return (
    word.commands === undefined &&
    !word.placeholders.some(({ isRepeated, isOptional }) => isRepeated || isOptional) &&
    // `--{{role|label}}` is an option whose name is a placeholder.
    !/^-.|[*$]/.test(word.text)
  )
}
