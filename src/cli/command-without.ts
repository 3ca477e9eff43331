import { quoteWord } from '../shell/index.js'

/**
 * The command line that was typed, without one of its options, to be pasted into a POSIX shell.
 *
 * @param argv arguments behind the program's name
 */
export function commandWithout(option: string, argv: readonly string[]): string {
  const words = argv.filter((word) => word !== option).map(quoteWord)
  return ['ddd-build', ...words].join(' ')
}
