import type { CommandModel, NamedModel, OptionModel } from '../../catalog/index.js'

/**
 * Removes subcommands, options and values that appear only in excluded commands.
 *
 * @param excluded excluded commands by id
 */
export function withoutExcludedCommands(
  program: CommandModel,
  excluded: ReadonlyMap<string, unknown>,
): CommandModel {
  if (excluded.size === 0) return program
  const isIncluded = ({ mentions }: NamedModel) =>
    mentions.length === 0 || mentions.some(({ command }) => !excluded.has(command))
  const options = program.options
    .filter(isIncluded)
    .map((option): OptionModel => ({ ...option, values: option.values.filter(isIncluded) }))
  const subcommands = program.subcommands
    .filter(isIncluded)
    .map((subcommand) => withoutExcludedCommands(subcommand, excluded))
  return { ...program, options, subcommands }
}
