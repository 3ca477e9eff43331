import { chmodSync, lstatSync, rmSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeAtomically } from '../writing/write-atomically.js'
import { makeCacheFolders } from './owned-folder.js'
import { currentUserId, isOwnedBy } from './owner.js'
import { readOwnedFile } from './read-owned-file.js'

/** Change it when the format of the cache changes. */
const formatHeader = 'ddd-build cache 1'

/**
 * Reads a cache file.
 *
 * @returns its text; `undefined` if it is missing, truncated or corrupt, or another user could have written it
 */
export function readCacheFile(path: string): string | undefined {
  try {
    const bytes = readOwnedFile(path)
    if (!bytes) return undefined
    const end = bytes.indexOf('\n')
    const body = bytes.subarray(end + 1)
    return bytes.subarray(0, end).toString('latin1') === headerOf(body) ? body.toString('utf8') : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes a cache file atomically, readable by this user only. Errors are ignored: the next build just takes longer.
 * Nothing is written to a folder that belongs to another user.
 */
export function writeCacheFile(path: string, content: string): void {
  const body = Buffer.from(content)
  try {
    makeCacheFolders(path)
    removeUnlessOwned(path)
    writeAtomically(path, Buffer.concat([Buffer.from(`${headerOf(body)}\n`), body]))
    chmodSync(path, 0o600)
  } catch {
    // The disk is read-only or full. Results are correct without the cache.
  }
}

/** Removes links and files of other users, because overwriting would keep the owner or follow the link. */
function removeUnlessOwned(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats && !(stats.isFile() && isOwnedBy(stats, currentUserId()))) rmSync(path)
}

function headerOf(body: Uint8Array): string {
  return `${formatHeader} ${crc32(body).toString(16)} ${body.length}`
}
