import { isShortOptionGroup } from '../../shell/index.js'
import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import { createKnownFlags } from '../known-flags.js'
import { createLimitedNearest } from '../nearest.js'
import type { Rule } from '../rule.js'
import { isSingleDashLongOption } from './single-dash-long-option.js'

/** `--detatch`: reports unknown options that resemble a known one. */
export const unknownOption: Rule = {
  id: 'unknown-option',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    const nearest = createLimitedNearest()
    if (!knowledge) return []
    const flagsOf = createKnownFlags(knowledge)
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word) =>
        (word.role === 'option' ? (word.flags ?? []) : []).flatMap((flag) => {
          const knownCommand = knowledge.find(path)
          if (!knownCommand || knownCommand.options.length === 0 || !/^--?[a-z][\w-]{3,}$/i.test(flag))
            return []
          if (
            knowledge.option(path, flag) ||
            isSingleDashLongOption(path, flag, knowledge) ||
            isShortOptionGroup(flag, (shortFlag) => knowledge.option(path, shortFlag) !== undefined)
          )
            return []
          const suggestion = nearest(flag.replace(/^-(?!-)/, '--'), () =>
            path
              .flatMap((_, depth) => [...flagsOf(path.slice(0, depth + 1))])
              .filter((name) => name.startsWith('--')),
          )
          if (suggestion === undefined) return []
          const reason = `Unknown option “${flag}” of “${path.join(' ')}” — did you mean “${suggestion}”?`
          return [
            findingAtWord(
              entry,
              word,
              reason,
              `Use “${suggestion}”, or add “${flag}” to knowledge/${path[0]}.md.`,
            ),
          ]
        }),
      ),
    )
  },
}
