import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import envPaths from 'env-paths'

/**
 * Where the cache of a project lies: in the nearest `node_modules/.cache`, as is the custom, else in the user's folder of
 * caches. It may be deleted at any time.
 *
 * @param cwd the project's folder
 */
export function cacheFolder(cwd: string): string {
  const project = hash(resolve(cwd)).slice(0, 12)
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules/.cache/ddd-build', project)
    if (dirname(at) === at) return join(userCacheFolder(), project)
  }
}

/** The user's folder of caches. */
export function userCacheFolder(): string {
  return envPaths('ddd-build', { suffix: '' }).cache
}

/** A name for a content; in hexadecimal digits. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex')
}
