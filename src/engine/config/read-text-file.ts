import { readFileSync, type Stats } from 'node:fs'
import { withRegularFile } from '../cache/index.js'
import { UserError } from '../user-error.js'

/** The largest config that is read, in bytes. */
const maxConfigBytes = 1_000_000

/** A file's text, and whose it is; both of the same file, whatever happens to its path meanwhile. */
export interface TextFile {
  text: string
  stats: Stats
}

/**
 * Reads a file as text.
 *
 * @returns nothing if it's no regular file
 * @throws a system error if it can't be read; Failure if it's too large
 */
export function readTextFile(path: string): TextFile | undefined {
  return withRegularFile(path, (descriptor, stats) => {
    if (stats.size > maxConfigBytes)
      throw new UserError(2, `Config ${path} is larger than any config should be.`)
    return { text: readFileSync(descriptor, 'utf8'), stats }
  })
}
