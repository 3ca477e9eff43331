import { writeSync } from 'node:fs'
import { describeError } from './describe-error.js'

/** Reports an uncaught error and exits. Writes to standard error directly, because its stream may be what failed. */
export function exitWithError(error: unknown): never {
  const { exitCode, text } = describeError(error, process.argv.includes('--verbose'))
  try {
    writeSync(2, `ddd-build: ${text}\n`)
  } catch {
    // Standard error can't be written to; only the exit code reports the error.
  }
  process.exit(exitCode)
}
