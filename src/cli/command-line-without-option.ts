import { invocation } from '../engine/index.js'
import { quoteWord } from '../shell/index.js'

/**
 * Returns the command line without one of its options, quoted for a POSIX shell.
 *
 * @param argv the arguments after the name of this program
 */
export function commandLineWithoutOption(option: string, argv: readonly string[]): string {
  const words = argv.filter((word) => word !== option).map(quoteWord)
  return [invocation, ...words].join(' ')
}
