import { lstatSync, readlinkSync, realpathSync } from 'node:fs'

/**
 * The file that a path leads to through symbolic links, also through several.
 *
 * @throws an error with a reason if a link leads nowhere; otherwise that of the system
 */
export function followLink(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path
  try {
    return realpathSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT')
      throw new Error(`it is a link to ${readlinkSync(path)}, and there is no such file`, { cause: error })
    if (code === 'ELOOP') throw new Error('it is a link that leads back to itself', { cause: error })
    throw error
  }
}
