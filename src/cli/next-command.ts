import { invocation } from '../engine/index.js'
import { quoteWord } from '../shell/index.js'
import type { Arguments } from './arguments.js'
import { type CommandName, type CommandUsage, usages } from './usage/index.js'

/** Returns a command to suggest, quoted for a POSIX shell, with further words: `npx ddd-build check notes --cards`. */
export type NextCommand = (command: CommandName, ...words: readonly string[]) => string

/** What decides which notes are read, and where the output is. */
const carriedOptions = ['config', 'no-config', 'out', 'stdin', 'stdin-name'] as const

/** Returns a function for commands that read the same notes as this run, with the same config and output folder. */
export function nextCommandAfter({ command: current, operands, values }: Arguments): NextCommand {
  const paths = current !== 'completions' && takesPaths(current) ? operands : []
  return (command, ...words) => {
    // `completions install notes`, but `check notes --why 12`
    const firstFlag = words.findIndex((word) => word.startsWith('-'))
    const operandCount = firstFlag === -1 ? words.length : firstFlag
    const flags = carriedOptions.flatMap((name) => {
      const value = values[name]
      const isKnown = usages[command].options.some(({ flag }) => flag === `--${name}`)
      if (value === undefined || value === false || !isKnown) return []
      return value === true ? [`--${name}`] : [`--${name}`, value]
    })
    return [
      invocation,
      ...(command === 'build' ? [] : [command]),
      ...[
        ...words.slice(0, operandCount),
        ...(takesPaths(command) ? paths : []),
        ...flags,
        ...words.slice(operandCount),
      ].map(quoteWord),
    ].join(' ')
  }
}

function takesPaths(command: CommandName): boolean {
  const { operands = '' }: CommandUsage = usages[command]
  return operands.includes('[paths…]')
}
