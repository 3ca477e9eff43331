import { isPatternOrScript, isPlainWord } from './guessable-words.js'
import type { CommandEntry } from './notebook.js'

/**
 * Returns the words of a line that nobody can guess from its description: names, paths, addresses and numbers. It omits
 * placeholders, and words that the command itself requires, since a card must not give them away: options, subcommands, choices,
 * redirections, patterns, scripts and command substitutions. Each occurs once, in the order written.
 *
 *     docker run --name web1 -d nginx > log.txt  →  web1, nginx, log.txt
 *     git stash pop, shopt -s globstar, sed 's/a/b/g'  →  none
 */
export function literalsOf({ syntax, knowledge }: Pick<CommandEntry, 'syntax' | 'knowledge'>): string[] {
  // Only the grammar of a known command tells that a plain word isn't a subcommand.
  const isGuessable = (text: string) =>
    isPatternOrScript(text) || (knowledge === undefined && isPlainWord(text))
  const literals = syntax.commands.flatMap(({ words }) =>
    words.flatMap(({ role, text, attached = '', commands, choices, placeholders }) => {
      const isPlaceholder = placeholders.some(({ start, end }) => end - start === text.length)
      const isSubstitution = commands !== undefined
      if (choices || isPlaceholder || isSubstitution || text.startsWith('-')) return []
      if (role === 'operand') return isGuessable(text) ? [] : [text]
      if (role === 'redirect') return redirectTarget(text)
      const value = role === 'argument' ? text : attached
      return value === '' || isPlainWord(value) || isPatternOrScript(value) ? [] : [value]
    }),
  )
  return [...new Set(literals)]
}

/** Returns the file that a redirection names: `log.txt` in `2>> log.txt`. */
function redirectTarget(text: string): string[] {
  const target = /^\d*(?:[<>]{1,2}|>\||&>{1,2})\s*([^\s&<>|()].*)$/.exec(text)?.[1]
  return target === undefined ? [] : [target]
}
