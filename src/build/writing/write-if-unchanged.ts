import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure, systemReason } from '../failure.js'
import { type PreviousContent, writeWhole } from './write-whole.js'

/**
 * Rewrites a person's file that was read before, unless it was changed since.
 *
 * @param path absolute
 * @param previous what it held when it was read
 * @throws Failure if it was changed, is read-only or can't be written
 */
export async function writeIfUnchanged(
  path: string,
  content: string | Uint8Array,
  previous: PreviousContent,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    writeWhole(path, content, true, true, previous)
  } catch (error) {
    throw new Failure(3, `Can't write ${path}: ${systemReason(error)}.`)
  }
}
