import { readFileSync, statSync } from 'node:fs'
import { UserError } from '../user-error.js'

/**
 * Reads a file in the completions folder.
 *
 * @returns its bytes; `undefined` if it doesn't exist
 * @throws UserError if it is not a regular file
 */
export function readCompletionFile(path: string): { bytes: Buffer | undefined } {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats && !stats.isFile())
    throw new UserError(3, `${path} is not a regular file: move it away, then try again.`)
  return { bytes: stats && readFileSync(path) }
}
