import type { Candidate, ProgramCompletion } from './model.js'

/** What may follow a command. Key: its subcommands, each with a space behind: `'compose down '`; `''` the program. */
export interface CommandRow {
  kind: 'command'
  keys: string[]
  subcommands: Candidate[]
  flags: Candidate[]
}

/** What is known of an option. Keys: its command's key with each of its names: `'compose down --rmi'`. */
export interface OptionRow {
  kind: 'option'
  keys: string[]
  flags: Candidate[]
  takesArgument?: boolean
  values: Candidate[]
}

export type TableRow = CommandRow | OptionRow

/** A program's completion as rows that a shell finds with one `case` or `switch`. */
export function tableRows(program: ProgramCompletion): TableRow[] {
  return program.commands.flatMap(({ path, subcommands, options }) => {
    const key = path.map((name) => `${name} `).join('')
    return [
      { kind: 'command', keys: [key], subcommands, flags: options.flatMap(({ flags }) => flags) },
      ...options.map(
        (option): OptionRow => ({
          kind: 'option',
          keys: option.flags.map(({ value }) => key + value),
          ...option,
        }),
      ),
    ]
  })
}
