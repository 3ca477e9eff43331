import type { CommandEntry } from '../../catalog/index.js'

type OptionRow = readonly [option: string, meaning: string]

/** Returns the options that the notes list for a command, with their meanings. A value includes the option that takes it. */
export function optionsFromNotes({ options }: CommandEntry): OptionRow[] {
  return options
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ kind, value, flags, description = '' }) => [
      kind === 'value' ? `${flags[0]} ${value}` : value,
      description,
    ])
}

/** Returns only the options whose meaning is known. */
export function describedOptions(entry: CommandEntry): OptionRow[] {
  return optionsFromNotes(entry).filter(([, meaning]) => meaning !== '')
}
