import { createInterface } from 'node:readline/promises'
import { UserError } from '../engine/index.js'

/**
 * Asks a yes-or-no question on the terminal. Ctrl-C counts as no.
 *
 * @param nonInteractiveMessage the error message if there is no terminal to ask on
 * @throws UserError if standard input or standard error isn't a terminal
 */
export async function confirm(question: string, nonInteractiveMessage: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new UserError(2, nonInteractiveMessage)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`  ${question} [y/N] `)).trim())
  } catch (error) {
    // Ctrl-C or Ctrl-D
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  } finally {
    terminal.close()
  }
}
