import { lstatSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../user-error.js'

/**
 * Checks, before anything is read, that the output folder exists or can be created.
 *
 * @param out the output folder; absolute
 * @throws UserError if it or a parent is a file, named pipe or device
 */
export function checkOutputFolder(out: string): void {
  for (let folder = out; ; folder = dirname(folder)) {
    const stats = statsOf(folder)
    if (stats?.isDirectory()) return
    if (stats)
      throw new UserError(
        3,
        `Can't write to ${out}: ${folder === out ? 'it' : folder} is ${kindOf(stats)}, not a folder. Choose another folder with --out or in the config.`,
      )
    if (dirname(folder) === folder) return
  }
}

/** Returns the stats of a path, following links; those of the link itself if it is broken. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false })
  } catch {
    // A parent isn't a folder or can't be accessed: it is checked next, or writing reports it.
    return undefined
  }
}

function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'a file'
  if (stats.isFIFO()) return 'a named pipe'
  if (stats.isSocket()) return 'a socket'
  if (stats.isSymbolicLink()) return 'a broken link'
  return 'a device'
}
