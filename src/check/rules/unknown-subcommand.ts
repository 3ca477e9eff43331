import { isSubcommandName } from '../../shell/index.js'
import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import { createLimitedNearest } from '../nearest.js'
import type { Rule } from '../rule.js'

/** `docker iamges`: reports unknown subcommands that resemble a known one. */
export const unknownSubcommand: Rule = {
  id: 'unknown-subcommand',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    const nearest = createLimitedNearest()
    if (!knowledge) return []
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) => {
      // Find the first unknown word.
      const depth = path.findIndex((_, index) => !knowledge.find(path.slice(0, index + 1)))
      const knownPath = depth === -1 ? path : path.slice(0, depth)
      const parent = knowledge.find(knownPath)
      if (!parent || parent.subcommands.size === 0) return []
      const word =
        depth === -1
          ? words.find(({ role }, index) => role === 'operand' && words[index - 1]?.value === path.at(-1))
          : words.find(({ role, value }) => role === 'subcommand' && value === path[depth])
      if (!word || !isSubcommandName(word) || word.value.length < 3) return []
      const suggestion = nearest(word.value, () => [...parent.subcommands])
      // Short names resemble each other by chance: `push` isn't a misspelled `pause`.
      if (
        suggestion === undefined ||
        suggestion[0] !== word.value[0] ||
        Math.abs(suggestion.length - word.value.length) > 1
      )
        return []
      const reason = `Unknown subcommand “${word.value}” of “${knownPath.join(' ')}” — did you mean “${suggestion}”?`
      return [
        findingAtWord(
          entry,
          word,
          reason,
          `Use “${knownPath.join(' ')} ${suggestion}”, or add “${word.value}” to knowledge/${knownPath[0]}.md.`,
        ),
      ]
    })
  },
}
