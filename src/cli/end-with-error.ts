import { writeSync } from 'node:fs'
import { describeError } from './describe-error.js'

/** Ends the program for an error that nothing caught. Standard error is written to directly: the error may be in its stream. */
export function endWithError(error: unknown): never {
  const { exitCode, text } = describeError(error, process.argv.includes('--verbose'))
  try {
    writeSync(2, `ddd-build: ${text}\n`)
  } catch {
    // Nobody can be told; the exit code is left.
  }
  process.exit(exitCode)
}
