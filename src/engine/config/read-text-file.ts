import { readFileSync, type Stats } from 'node:fs'
import { withRegularFile } from '../cache/index.js'
import { UserError } from '../user-error.js'

/** Maximum size of a config, in bytes. */
const maxConfigBytes = 1_000_000

/** The text of a file with its owner and mode, both read through one descriptor in case the path is replaced. */
export interface TextFile {
  text: string
  stats: Stats
}

/**
 * Reads a file as text.
 *
 * @returns `undefined` if it isn't a regular file
 * @throws a system error if it can't be read; UserError if it's too large
 */
export function readTextFile(path: string): TextFile | undefined {
  return withRegularFile(path, (descriptor, stats) => {
    if (stats.size > maxConfigBytes)
      throw new UserError(
        2,
        `Config ${path} is larger than ${maxConfigBytes / 1e6} MB: check that it is the right file.`,
      )
    return { text: readFileSync(descriptor, 'utf8'), stats }
  })
}
