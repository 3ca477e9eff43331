import { chmodSync, lstatSync, rmSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeWhole } from '../writing/write-whole.js'
import { readOwnFile } from './own-file.js'
import { makeOwnFolders } from './own-folder.js'
import { currentUser, isOwn } from './owner.js'

/** Changes when a cache of an older version can't be read any more. */
const format = 'ddd-build cache 1'

/**
 * Reads a file of the cache. One that is cut, changed, or could have been written by another user counts as none.
 *
 * @returns its text, or nothing
 */
export function readChecked(path: string): string | undefined {
  return readCheckedBytes(path)?.toString('utf8')
}

/** The same for what is no text. */
export function readCheckedBytes(path: string): Buffer | undefined {
  try {
    const bytes = readOwnFile(path)
    if (!bytes) return undefined
    const end = bytes.indexOf('\n')
    const body = bytes.subarray(end + 1)
    return bytes.subarray(0, end).toString('latin1') === headOf(body) ? body : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes a file of the cache whole or not at all, readable for this user only; where that fails, the next build has more to do.
 * Nothing is written into a folder that belongs to somebody else.
 */
export function writeChecked(path: string, content: string | Buffer): void {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  try {
    makeOwnFolders(path)
    removeForeign(path)
    writeWhole(path, Buffer.concat([Buffer.from(`${headOf(body)}\n`), body]))
    chmodSync(path, 0o600)
  } catch {
    // A read-only or full disk: what was read is right without the cache.
  }
}

/** A file that is written over keeps its owner, and a link leads to what isn't ours: such a file is written anew. */
function removeForeign(path: string): void {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts && !(facts.isFile() && isOwn(facts, currentUser()))) rmSync(path)
}

function headOf(body: Uint8Array): string {
  return `${format} ${crc32(body).toString(16)} ${body.length}`
}
