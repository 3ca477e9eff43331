import { accessSync, constants, type Stats } from 'node:fs'
import { quoteWord } from '../../shell/index.js'

/**
 * Checks that a user's file may be replaced. The system wouldn't prevent it: renaming a new file over it needs no
 * permission on the file itself, and root may write anything.
 *
 * @throws a system error, or one whose message is the reason
 */
export function checkReplaceable(path: string, stats: Stats): void {
  if (stats.isDirectory()) throw new Error('it is a folder')
  if (!stats.isFile()) throw new Error('it is not a regular file')
  if (isReadOnly(stats))
    throw new Error(`it is read-only; to allow changes, run chmod u+w ${quoteWord(path)}, then try again`)
  accessSync(path, constants.W_OK)
}

/** Whether a file is read-only for its owner. */
export function isReadOnly({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & 0o200) === 0
}
