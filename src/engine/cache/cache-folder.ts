import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cacheFolderName } from './owned-folder.js'
import { userCacheFolder } from './user-cache-folder.js'

/**
 * Returns the cache folder of a project: in the nearest `node_modules/.cache`, or in the user's cache folder if there is
 * none. It can be deleted at any time.
 *
 * @param cwd the project's folder
 * @returns `undefined` if the user has no cache folder
 */
export function cacheFolder(cwd: string): string | undefined {
  const project = hash(resolve(cwd)).slice(0, 12)
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules')))
      return join(folder, 'node_modules/.cache', cacheFolderName, project)
    if (dirname(folder) === folder) break
  }
  const caches = userCacheFolder()
  return caches === undefined ? undefined : join(caches, project)
}

/** Hashes content; hexadecimal. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex')
}
