import { constants, readFileSync } from 'node:fs'
import { isOwnFolder, ownFoldersOf } from './own-folder.js'
import { currentUser, isOwn } from './owner.js'
import { withRegularFile } from './regular-file.js'

/**
 * Reads a file that only this user can have written.
 *
 * The folders are looked at by their paths. One that is swapped after that look can bring only another file of this user's
 * own: the file's owner is read from the descriptor that its bytes are read from.
 *
 * @returns nothing if somebody else could have written it, or it's a link or no regular file
 * @throws a system error if it can't be read
 */
export function readOwnFile(path: string, user = currentUser()): Buffer | undefined {
  if (!ownFoldersOf(path).every((folder) => isOwnFolder(folder, user))) return undefined
  return withRegularFile(
    path,
    (descriptor, facts) => (isOwn(facts, user) ? readFileSync(descriptor) : undefined),
    constants.O_NOFOLLOW ?? 0,
  )
}
