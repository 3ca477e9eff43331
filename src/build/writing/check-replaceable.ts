import { accessSync, constants, type Stats } from 'node:fs'
import { quoteWord } from '../../shell/index.js'

/**
 * Makes sure that a file of a person may be rewritten. Renaming a new file over it needs no permission on the file
 * itself, so the system would not stop us; nor would it stop the superuser.
 *
 * @throws an error whose message is the reason
 */
export function checkReplaceable(path: string, metadata: Stats): void {
  if (metadata.isDirectory()) throw new Error('it is a folder')
  if (!metadata.isFile()) throw new Error('it is not a regular file')
  if (isReadOnly(metadata))
    throw new Error(`it is read-only; to allow changes, run chmod u+w ${quoteWord(path)}, then try again`)
  accessSync(path, constants.W_OK)
}

/** Whether its owner has marked it as read-only. */
export function isReadOnly({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & 0o200) === 0
}
