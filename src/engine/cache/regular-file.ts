import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs'

/**
 * Opens a regular file and passes its descriptor and stats to `use`, so that the file that is checked is the file that is
 * read, even if the path changes in between. Opening a named pipe doesn't block.
 *
 * @param flags additional flags for opening, such as `O_NOFOLLOW`
 * @returns the result of `use`; `undefined` if it is not a regular file
 * @throws a system error if it can't be opened
 */
export function withRegularFile<Result>(
  path: string,
  use: (descriptor: number, stats: Stats) => Result,
  flags = 0,
): Result | undefined {
  // Windows doesn't define O_NONBLOCK.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags)
  try {
    const stats = fstatSync(descriptor)
    return stats.isFile() ? use(descriptor, stats) : undefined
  } finally {
    closeSync(descriptor)
  }
}
