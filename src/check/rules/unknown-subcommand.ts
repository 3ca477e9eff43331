import { distance } from 'fastest-levenshtein'
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
      const unknownIndex = path.findIndex((_, index) => !knowledge.find(path.slice(0, index + 1)))
      const knownPath = unknownIndex === -1 ? path : path.slice(0, unknownIndex)
      const parent = knowledge.find(knownPath)
      if (!parent || parent.subcommands.size === 0) return []
      const word =
        unknownIndex === -1
          ? // The word after a known path may be meant as a subcommand.
            words.find(({ role }, index) => role === 'operand' && words[index - 1]?.value === path.at(-1))
          : words.find(({ role, value }) => role === 'subcommand' && value === path[unknownIndex])
      if (!word || !isSubcommandName(word) || word.value.length < 3) return []
      const suggestion = nearest(word.value, () => [...parent.subcommands])
      if (suggestion === undefined || !isTypo(word.value, suggestion)) return []
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

/** In a short name, one letter may differ, or two be swapped: others resemble each other by chance, such as `push` and `pause`. */
function isTypo(word: string, name: string): boolean {
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > 1) return false
  const letters = (text: string) => [...text].sort().join('')
  return word.length > 5 || distance(word, name) === 1 || letters(word) === letters(name)
}
