import { createInterface } from 'node:readline/promises'
import { Failure } from '../build/index.js'

/**
 * Asks a question on the terminal.
 *
 * @param instead what to say where nobody can answer
 * @throws Failure if standard input or error is not a terminal
 */
export async function confirm(question: string, instead: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new Failure(2, instead)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`  ${question} [y/N] `)).trim())
  } finally {
    terminal.close()
  }
}
