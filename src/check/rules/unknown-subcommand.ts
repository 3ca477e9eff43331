import { isSubcommandName } from '../../shell/index.js'
import { atWord, notedCommands } from '../command-words.js'
import { createNearest } from '../nearest.js'
import type { Rule } from '../rule.js'

/** `docker iamges`: a word where a subcommand stands that is none, near one that is. */
export const unknownSubcommand: Rule = {
  id: 'unknown-subcommand',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    const nearest = createNearest()
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) => {
      // The path ends at the first word that is not known.
      const depth = path.findIndex((_, index) => !knowledge.find(path.slice(0, index + 1)))
      const known = depth === -1 ? path : path.slice(0, depth)
      const above = knowledge.find(known)
      if (!above || above.subcommands.size === 0) return []
      const word =
        depth === -1
          ? words.find(({ role }, index) => role === 'operand' && words[index - 1]?.value === path.at(-1))
          : words.find(({ role, value }) => role === 'subcommand' && value === path[depth])
      if (!word || !isSubcommandName(word) || word.value.length < 3) return []
      const meant = nearest(word.value, [...above.subcommands])
      // Short names are near each other by chance: `push` is no `pause`.
      if (meant === undefined || meant[0] !== word.value[0] || Math.abs(meant.length - word.value.length) > 1)
        return []
      const reason = `“${known.join(' ')}” is not known to have “${word.value}” — did you mean “${meant}”?`
      return [
        atWord(entry, word, reason, `Write “${known.join(' ')} ${meant}”, or add it to your knowledge.`),
      ]
    })
  },
}
