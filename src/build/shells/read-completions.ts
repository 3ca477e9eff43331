import { readFileSync, statSync } from 'node:fs'
import { Failure } from '../failure.js'

/**
 * Reads a file in the folder of completions.
 *
 * @throws Failure if something that is no file stands in its place
 */
export function readCompletions(path: string): { bytes: Buffer | undefined } {
  const metadata = statSync(path, { throwIfNoEntry: false })
  if (metadata && !metadata.isFile())
    throw new Failure(3, `${path} is not a regular file: move it away, then try again.`)
  return { bytes: metadata && readFileSync(path) }
}
