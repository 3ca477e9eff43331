import { lstatSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * Resolves symbolic links.
 *
 * @throws an error with the reason as its message if the link is broken or circular; otherwise the system error
 */
export function followLink(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path
  try {
    return realpathSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new Error(`it is a broken link to ${readlinkSync(path)}`, { cause: error })
    if (code === 'ELOOP') throw new Error('it is a circular link', { cause: error })
    throw error
  }
}
