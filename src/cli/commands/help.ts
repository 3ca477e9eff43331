import type { Arguments } from '../arguments.js'
import { formatHelp } from '../format-help.js'
import { unknownValueError } from '../unknown-value-error.js'
import { commandNames } from '../usage/index.js'

/** Prints the help of a command, or that of the program. */
export function runHelp({ operands: [name = 'build'] }: Arguments): number {
  const command = commandNames.find((known) => known === name)
  if (!command) throw unknownValueError('command', name, commandNames)
  process.stdout.write(formatHelp(command))
  return 0
}
