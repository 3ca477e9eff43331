import type { CommandModel, Noted, OptionModel } from '../../catalog/index.js'

/**
 * A program without what is noted only in lines that have an open mistake: TAB should not teach it.
 *
 * @param held ids of the lines
 */
export function withoutMistakes(program: CommandModel, held: ReadonlyMap<string, unknown>): CommandModel {
  if (held.size === 0) return program
  const isKept = ({ noted }: Noted) => noted.length === 0 || noted.some(({ command }) => !held.has(command))
  const options = program.options
    .filter(isKept)
    .map((option): OptionModel => ({ ...option, values: option.values.filter(isKept) }))
  const subcommands = program.subcommands
    .filter(isKept)
    .map((subcommand) => withoutMistakes(subcommand, held))
  return { ...program, options, subcommands }
}
