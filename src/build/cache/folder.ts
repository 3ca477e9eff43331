import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cacheName } from './own-folder.js'
import { userCacheFolder } from './user-folder.js'

/**
 * Where the cache of a project lies: in the nearest `node_modules/.cache`, as is the custom, else in the user's folder of
 * caches. It may be deleted at any time.
 *
 * @param cwd the project's folder
 * @returns nothing if there is no such place
 */
export function cacheFolder(cwd: string): string | undefined {
  const project = hash(resolve(cwd)).slice(0, 12)
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules/.cache', cacheName, project)
    if (dirname(at) === at) break
  }
  const caches = userCacheFolder()
  return caches === undefined ? undefined : join(caches, project)
}

/** A name for a content; in hexadecimal digits. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex')
}
