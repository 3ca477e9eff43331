import type { Knowledge } from '../../catalog/index.js'
import { isShortOptionGroup } from '../../shell/index.js'
import { commandOccurrences, findingAtWord, replaceWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

/** `docker ps -filter x=y`: reports long options with one dash, which a program reads as several short options. */
export const singleDashLongOption: Rule = {
  id: 'single-dash-long-option',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook, { knowledge }) {
    if (!knowledge) return []
    return commandOccurrences(notebook).flatMap(({ entry, command: { path, words } }) =>
      words.flatMap((word) => {
        const flag = word.role === 'option' && word.flags?.length === 1 ? word.flags[0] : undefined
        if (flag === undefined || !isSingleDashLongOption(path, flag, knowledge)) return []
        const suggestion = `-${word.text}`
        const reason = `“${word.text}” needs two dashes: “${path.join(' ')}” has an option “-${flag}”`
        return [
          {
            ...findingAtWord(entry, word, reason, `Use “${suggestion}”.`),
            ...replaceWord(word, suggestion),
          },
        ]
      }),
    )
  },
}

/** Whether a flag is a known long option with one dash. `-itd` is three options, and `-name` is an option of `find`. */
export function isSingleDashLongOption(path: readonly string[], flag: string, knowledge: Knowledge): boolean {
  if (!/^-[A-Za-z][\w-]{2,}$/.test(flag) || knowledge.option(path, flag)) return false
  const isKnown = (other: string) => knowledge.option(path, other) !== undefined
  return !isShortOptionGroup(flag, isKnown) && isKnown(`-${flag}`)
}
