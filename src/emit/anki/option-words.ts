import type { CommandEntry } from '../../catalog/index.js'

type Row = readonly [option: string, meaning: string]

/** The options noted beside a command with what they mean; a value stands with the option that takes it. */
export function notedOptions({ options }: CommandEntry): Row[] {
  return options
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ kind, value, flags, description = '' }) => [
      kind === 'value' ? `${flags[0]} ${value}` : value,
      description,
    ])
}

/** Those of them whose meaning is known. */
export function describedOptions(entry: CommandEntry): Row[] {
  return notedOptions(entry).filter(([, meaning]) => meaning !== '')
}
