import type { Knowledge } from '../../catalog/index.js'
import type { ShellWord } from '../../shell/index.js'
import { atWord, notedCommands } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `docker network create -d macvlan macvlan 100`: more operands than the command takes. */
export const extraOperand: Rule = {
  id: 'extra-operand',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) => {
      const most = knowledge.find(path)?.maxOperands
      if (most === undefined || !words.every((word) => isClear(word, path, knowledge))) return []
      const extra = words.filter(({ role }) => role === 'operand')[most]
      if (!extra) return []
      const reason = `“${path.join(' ')}” takes ${most === 1 ? 'one operand' : `${most} operands`}, and “${extra.text}” is one more`
      return [atWord(entry, extra, reason, 'Join what belongs together, or take it out.')]
    })
  },
}

/** Of an option that nobody knows, nobody can tell whether the next word is its value. */
function isClear(word: ShellWord, path: readonly string[], knowledge: Knowledge): boolean {
  if (word.role === 'option')
    return (word.flags ?? []).every((flag) => knowledge.option(path, flag) !== undefined)
  return (
    word.commands === undefined &&
    !word.placeholders.some(({ isRepeated, isOptional }) => isRepeated || isOptional) &&
    // --{{role|label}}: an option whose name is to be chosen
    !/^-.|[*$]/.test(word.text)
  )
}
