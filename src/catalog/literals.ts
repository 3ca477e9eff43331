import type { CommandEntry } from './notebook.js'

/**
 * Returns the literal words of a line that can't be guessed from its description: operands, values, file names, and programs
 * after a pipe. Each occurs once, in the order written.
 *
 *     docker run --name web -d nginx | tee log  →  web, nginx, tee, log
 *
 * @param includesPrograms whether to include programs after a pipe; `false` if the question already describes them
 */
export function literalsOf({ syntax }: Pick<CommandEntry, 'syntax'>, includesPrograms = true): string[] {
  const literals = syntax.commands.flatMap(({ words, program }, index) => [
    ...(includesPrograms && index > 0 && program !== undefined ? [program] : []),
    ...words.flatMap(({ role, text, attached }) => {
      if (role === 'operand' || role === 'argument' || role === 'redirect') return [text]
      return attached === undefined || attached === '' ? [] : [attached]
    }),
  ])
  return [...new Set(literals)]
}
