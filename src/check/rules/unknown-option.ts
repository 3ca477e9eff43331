import { atWord, notedCommands } from '../command-words.js'
import { createNearest } from '../nearest.js'
import type { Rule } from '../rule.js'
import { isLongWithOneDash } from './single-dash-long-option.js'

/** `--detatch`, `-env-file`: an option that is not known, near one that is. */
export const unknownOption: Rule = {
  id: 'unknown-option',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    const nearest = createNearest()
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word) =>
        (word.role === 'option' ? (word.flags ?? []) : []).flatMap((flag) => {
          const own = knowledge.find(path)
          if (!own || own.options.length === 0 || !/^--?[a-z][\w-]{3,}$/i.test(flag)) return []
          if (
            knowledge.option(path, flag) ||
            isLongWithOneDash(path, flag, knowledge) ||
            isGrouped(flag, (letter) => knowledge.option(path, letter) !== undefined)
          )
            return []
          const names = path.flatMap((_, depth) =>
            (knowledge.find(path.slice(0, depth + 1))?.options ?? []).flatMap(({ flags }) => flags),
          )
          const meant = nearest(
            flag.replace(/^-(?!-)/, '--'),
            names.filter((name) => name.startsWith('--')),
          )
          if (meant === undefined) return []
          const reason = `“${path.join(' ')}” is not known to have “${flag}” — did you mean “${meant}”?`
          return [atWord(entry, word, reason, `Write “${meant}”, or add the option to your knowledge.`)]
        }),
      ),
    )
  },
}

/** `-itd` is three options. */
function isGrouped(flag: string, isKnown: (flag: string) => boolean): boolean {
  return /^-[A-Za-z]+$/.test(flag) && [...flag.slice(1)].every((letter) => isKnown(`-${letter}`))
}
