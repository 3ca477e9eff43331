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
import { currentUserId, isOwnedBy } from './owner.js'

/** Name of the folder that contains all caches. */
export const cacheFolderName = 'ddd-build'

/** Returns the folder of a cache file, preceded by the folder of all caches if that is its parent. */
export function cacheFoldersOf(path: string): string[] {
  const folder = dirname(path)
  const parent = dirname(folder)
  return basename(parent) === cacheFolderName ? [parent, folder] : [folder]
}

/** Whether only this user can create files in a folder. For a link, this user must own both the link and its target. */
export function isOwnedFolder(folder: string, user = currentUserId()): boolean {
  if (user === undefined) return true
  try {
    const stats = statSync(folder)
    return lstatSync(folder).uid === user && stats.isDirectory() && isOwnedBy(stats, user)
  } catch {
    return false
  }
}

/**
 * Creates the folders of a cache file, accessible to this user only. Removes write access for others from existing ones.
 *
 * @throws an error if they can't be created, or one belongs to another user
 */
export function makeCacheFolders(path: string, user = currentUserId()): void {
  const folders = cacheFoldersOf(path)
  // The folders above, such as `node_modules/.cache`, are shared, so they get the default mode.
  mkdirSync(dirname(folders[0] ?? path), { recursive: true })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (user !== undefined) for (const folder of folders) removeOthersWriteAccess(folder, user)
}

function removeOthersWriteAccess(folder: string, user: number): void {
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    const { uid, mode } = fstatSync(descriptor)
    if (uid !== user || lstatSync(folder).uid !== user) throw new Error(`${folder} belongs to another user`)
    if ((mode & 0o022) !== 0) fchmodSync(descriptor, mode & 0o755)
  } finally {
    closeSync(descriptor)
  }
}
