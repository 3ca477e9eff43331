import { constants, readFileSync } from 'node:fs'
import { cacheFoldersOf, isOwnedFolder } from './owned-folder.js'
import { currentUserId, isOwnedBy } from './owner.js'
import { withRegularFile } from './regular-file.js'

/**
 * Reads a file if only this user can have written it.
 *
 * Folders are checked by path, so one could be swapped after the check. That can only lead to another file of this user,
 * because the file's owner is checked on the descriptor that is read from.
 *
 * @returns `undefined` if another user could have written it, or it is not a regular file
 * @throws a system error if it is a symbolic link (except on Windows) or can't be read
 */
export function readOwnedFile(path: string, user = currentUserId()): Buffer | undefined {
  if (!cacheFoldersOf(path).every((folder) => isOwnedFolder(folder, user))) return undefined
  return withRegularFile(
    path,
    (descriptor, stats) => (isOwnedBy(stats, user) ? readFileSync(descriptor) : undefined),
    constants.O_NOFOLLOW ?? 0,
  )
}
