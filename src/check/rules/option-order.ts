import { atWord, notedCommands } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `docker compose up -f x.yml`: an option of `docker compose` behind `up`, which has none of that name. */
export const optionOrder: Rule = {
  id: 'option-order',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command }) => {
      const { path, words } = command
      const own = knowledge.find(path)
      if (!own || path.length < 2) return []
      const end = words.findIndex(({ role, value }) => role === 'subcommand' && value === path.at(-1))
      return words.slice(end + 1).flatMap((word) => {
        const flag = word.role === 'option' ? word.flags?.[0] : undefined
        if (flag === undefined || own.options.some(({ flags }) => flags.includes(flag))) return []
        const owner = path.slice(0, -1).findLast((_, depth) => {
          const above = knowledge.find(path.slice(0, depth + 1))
          return above?.options.some(({ flags }) => flags.includes(flag))
        })
        if (owner === undefined) return []
        const above = path.slice(0, path.lastIndexOf(owner) + 1).join(' ')
        return [
          atWord(
            entry,
            word,
            `“${flag}” is an option of “${above}” and stands behind “${path.at(-1)}”`,
            `Write “${above} ${flag} … ${path.slice(path.lastIndexOf(owner) + 1).join(' ')}”.`,
          ),
        ]
      })
    })
  },
}
