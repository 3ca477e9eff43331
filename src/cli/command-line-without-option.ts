import { quoteWord } from '../shell/index.js'

/**
 * Returns the command line without one of its options, quoted for a POSIX shell.
 *
 * @param argv the arguments after the program's name
 */
export function commandLineWithoutOption(option: string, argv: readonly string[]): string {
  const words = argv.filter((word) => word !== option).map(quoteWord)
  return ['ddd-build', ...words].join(' ')
}
