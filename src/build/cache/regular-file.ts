import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs'

/**
 * Opens a file once, and looks at it and reads it through that one descriptor: what is checked is what is read, whatever
 * happens to the path meanwhile. Opening never waits for the other end of a named pipe.
 *
 * @param flags added to those for reading, such as `O_NOFOLLOW`
 * @returns what `use` returns; nothing if it's not a regular file
 * @throws a system error if it can't be opened
 */
export function withRegularFile<Result>(
  path: string,
  use: (descriptor: number, facts: Stats) => Result,
  flags = 0,
): Result | undefined {
  // Windows has none of these flags.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags)
  try {
    const facts = fstatSync(descriptor)
    return facts.isFile() ? use(descriptor, facts) : undefined
  } finally {
    closeSync(descriptor)
  }
}
