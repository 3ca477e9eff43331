import type { CommandEntry } from './notebook.js'

/**
 * Every literal of a line that nobody can know from what it does: operands, values, names of files, programs behind
 * pipes; each once, in the order written.
 *
 *     docker run --name web -d nginx | tee log  →  web, nginx, tee, log
 *
 * @param hasPrograms whether the programs behind pipes are given: not where the question says what they do
 */
export function givensOf({ syntax }: Pick<CommandEntry, 'syntax'>, hasPrograms = true): string[] {
  const given = syntax.commands.flatMap(({ words, program }, index) => [
    ...(hasPrograms && index > 0 && program !== undefined ? [program] : []),
    ...words.flatMap(({ role, text, attached }) => {
      if (role === 'operand' || role === 'argument' || role === 'redirect') return [text]
      return attached === undefined || attached === '' ? [] : [attached]
    }),
  ])
  return [...new Set(given)]
}
