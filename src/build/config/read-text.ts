import { readFileSync, type Stats } from 'node:fs'
import { withRegularFile } from '../cache/index.js'
import { Failure } from '../failure.js'

/** The largest config that is read, in bytes. */
const maxSize = 1_000_000

/** A file's text, and whose it is; both of the same file, whatever happens to its path meanwhile. */
export interface TextFile {
  text: string
  facts: Stats
}

/**
 * Reads a file as text.
 *
 * @returns nothing if it's no regular file
 * @throws a system error if it can't be read; Failure if it's too large
 */
export function readText(path: string): TextFile | undefined {
  return withRegularFile(path, (descriptor, facts) => {
    if (facts.size > maxSize) throw new Failure(2, `Config ${path} is larger than any config should be.`)
    return { text: readFileSync(descriptor, 'utf8'), facts }
  })
}
