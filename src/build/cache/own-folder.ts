import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  statSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { currentUser, isOwn } from './owner.js'

/** Name of the folder that all caches lie in. */
export const cacheName = 'ddd-build'

/** The folder of a file of the cache, and the one of all caches above it. */
export function ownFoldersOf(path: string): string[] {
  const folder = dirname(path)
  const above = dirname(folder)
  return basename(above) === cacheName ? [above, folder] : [folder]
}

/** Whether only this user can put files into a folder. A link counts if it's this user's, as well as where it leads. */
export function isOwnFolder(folder: string, user = currentUser()): boolean {
  if (user === undefined) return true
  try {
    const facts = statSync(folder)
    return lstatSync(folder).uid === user && facts.isDirectory() && isOwn(facts, user)
  } catch {
    return false
  }
}

/**
 * Makes the folders of a file of the cache, for this user alone. Those that an earlier version made are closed to others.
 *
 * @throws if they can't be made, or one is somebody else's
 */
export function makeOwnFolders(path: string, user = currentUser()): void {
  const folders = ownFoldersOf(path)
  // The folders above are everybody's, such as `node_modules/.cache`: they get the usual mode.
  mkdirSync(dirname(folders[0] ?? path), { recursive: true })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (user !== undefined) for (const folder of folders) closeToOthers(folder, user)
}

function closeToOthers(folder: string, user: number): void {
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    const { uid, mode } = fstatSync(descriptor)
    if (uid !== user || lstatSync(folder).uid !== user) throw new Error(`${folder} is somebody else's`)
    if ((mode & 0o022) !== 0) fchmodSync(descriptor, mode & 0o755)
  } finally {
    closeSync(descriptor)
  }
}
