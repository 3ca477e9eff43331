import type { Knowledge } from '../../catalog/index.js'
import { atWord, notedCommands, replaceWord } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `docker ps -filter x=y`: a long option with one dash, which a program takes for many short ones. */
export const singleDashLongOption: Rule = {
  id: 'single-dash-long-option',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return notedCommands(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word) => {
        const flag = word.role === 'option' && word.flags?.length === 1 ? word.flags[0] : undefined
        if (flag === undefined || !isLongWithOneDash(path, flag, knowledge)) return []
        const meant = `-${word.text}`
        const reason = `“${word.text}” has one dash, and “${path.join(' ')}” knows “-${flag}” — did you mean “${meant}”?`
        return [{ ...atWord(entry, word, reason, `Write “${meant}”.`), ...replaceWord(word, meant) }]
      }),
    )
  },
}

/** `-itd` is three options, `-name` of `find` is one. */
export function isLongWithOneDash(path: readonly string[], flag: string, knowledge: Knowledge): boolean {
  if (!/^-[A-Za-z][\w-]{2,}$/.test(flag) || knowledge.option(path, flag)) return false
  const isGroup = [...flag.slice(1)].every((letter) => knowledge.option(path, `-${letter}`))
  return !isGroup && knowledge.option(path, `-${flag}`) !== undefined
}
