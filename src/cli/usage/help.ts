import type { CommandUsage } from './command-usage.js'
import { commonOptions } from './shared-options.js'

/** @param commands names of all other commands */
export function helpUsage(commands: readonly string[]) {
  return {
    operands: '[COMMAND]',
    summary: 'Show the help of a command',
    description: `ddd-build help COMMAND shows the help of a command, like ddd-build COMMAND --help.`,
    options: commonOptions,
    examples: ['ddd-build help check'],
    choices: commands.map((name) => ({ name })),
  } as const satisfies CommandUsage
}
