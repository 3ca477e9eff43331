import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { isOwnedFolder, makeCacheFolders } from './owned-folder.js'
import { currentUserId } from './owner.js'
import { userCacheFolder } from './user-cache-folder.js'

/**
 * Creates the folder for Node's compile cache. Node doesn't check who wrote the code that it finds there, so the folder must
 * never have been accessible to other users. One that is accessible isn't repaired, because they may have added files already.
 *
 * @param caches the user's cache folder
 * @returns `undefined` if the folder can't be created, or other users could have written to it
 */
export function compileCacheFolder(caches = userCacheFolder(), user = currentUserId()): string | undefined {
  if (caches === undefined) return undefined
  const folder = join(caches, 'compiled')
  try {
    // `makeCacheFolders` takes the path of a file in the folder.
    if (!lstatSync(folder, { throwIfNoEntry: false })) makeCacheFolders(join(folder, 'file'), user)
    return isOwnedFolder(caches, user) && isPrivateFolder(folder, user) ? folder : undefined
  } catch {
    // The disk is read-only or full. Loading just takes longer.
    return undefined
  }
}

/** Whether only this user can open the files in a folder, whatever their modes. */
function isPrivateFolder(folder: string, user: number | undefined): boolean {
  const stats = lstatSync(folder)
  return stats.isDirectory() && (user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0))
}
