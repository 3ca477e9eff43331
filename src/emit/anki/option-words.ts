import type { CommandEntry, CommandModel, Notebook } from '../../catalog/index.js'

type Row = readonly [option: string, meaning: string]

/** The options noted beside a command with what they mean: in the notes' words, else in those of knowledge. */
export function notedOptions(entry: CommandEntry, notebook: Notebook): Row[] {
  return entry.options
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ value, flags, description }) => [
      value,
      description ?? meaningOf(entry.path, flags, notebook) ?? '',
    ])
}

/** Those of them whose meaning is known. */
export function describedOptions(entry: CommandEntry, notebook: Notebook): Row[] {
  return notedOptions(entry, notebook).filter(([, meaning]) => meaning !== '')
}

function meaningOf(
  path: readonly string[],
  flags: readonly string[],
  { programs }: Notebook,
): string | undefined {
  let models: readonly CommandModel[] = programs
  let meaning: string | undefined
  for (const name of path) {
    const model = models.find((one) => one.name === name)
    if (!model) break
    const option = model.options.find((one) => one.flags.some((flag) => flags.includes(flag)))
    meaning = option?.description ?? meaning
    models = model.subcommands
  }
  return meaning
}
