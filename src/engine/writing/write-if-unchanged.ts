import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorReason, UserError } from '../user-error.js'
import { type PreviousContent, writeAtomically } from './write-atomically.js'

/**
 * Replaces a user's file that was read earlier, unless it has changed since.
 *
 * @param path absolute path
 * @param previous the content when it was read
 * @throws UserError if the file has changed, is read-only or can't be written
 */
export async function writeIfUnchanged(
  path: string,
  content: string | Uint8Array,
  previous: PreviousContent,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    writeAtomically(path, content, true, true, previous)
  } catch (error) {
    throw new UserError(3, `Can't write ${path}: ${errorReason(error)}.`)
  }
}
