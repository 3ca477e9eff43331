import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import { createKnownFlags } from '../known-flags.js'
import type { Rule } from '../rule.js'

/** `docker compose up -f x.yml`: reports options of a parent command that come after a subcommand. */
export const optionOrder: Rule = {
  id: 'option-order',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    const flagsOf = createKnownFlags(knowledge)
    return commandOccurrences(notebook).flatMap(({ entry, command }) => {
      const { path, words } = command
      if (path.length < 2 || !knowledge.find(path)) return []
      const subcommandIndex = words.findIndex(
        ({ role, value }) => role === 'subcommand' && value === path.at(-1),
      )
      return words.slice(subcommandIndex + 1).flatMap((word) => {
        const flag = word.role === 'option' ? word.flags?.[0] : undefined
        if (flag === undefined || flagsOf(path).has(flag)) return []
        const owner = path
          .slice(0, -1)
          .findLastIndex((_, depth) => flagsOf(path.slice(0, depth + 1)).has(flag))
        if (owner === -1) return []
        const ownerLength = owner + 1
        const ownerPath = path.slice(0, ownerLength).join(' ')
        return [
          findingAtWord(
            entry,
            word,
            `“${flag}” is an option of “${ownerPath}” and must come before “${path[ownerLength]}”`,
            `Use “${ownerPath} ${flag} … ${path.slice(ownerLength).join(' ')}”.`,
          ),
        ]
      })
    })
  },
}
