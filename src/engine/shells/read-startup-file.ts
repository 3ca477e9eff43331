import { lstatSync, readFileSync, statSync } from 'node:fs'
import { errorReason, UserError } from '../user-error.js'
import { checkReplaceable } from '../writing/check-replaceable.js'
import { followLink } from '../writing/follow-link.js'

/** The state of a startup file on disk. */
export interface StartupFile {
  /** The path after following links. */
  target: string
  /** `undefined` if the path doesn't lead to a regular file. */
  bytes: Buffer | undefined
  /** Why it must not be changed. */
  blockedReason?: string
  /** Whether the path is a symbolic link, or the file has other hard links. If so, it is emptied instead of removed. */
  isLinked: boolean
}

/** @throws UserError if the file can't be accessed */
export function readStartupFile(path: string): StartupFile {
  let target: string
  try {
    target = followLink(path)
  } catch (error) {
    return { target: path, bytes: undefined, blockedReason: errorReason(error), isLinked: true }
  }
  try {
    const stats = statSync(target, { throwIfNoEntry: false })
    if (!stats) return { target, bytes: undefined, isLinked: false }
    const isLinked = lstatSync(path).isSymbolicLink() || stats.nlink > 1
    // Reading a pipe might never end.
    const bytes = stats.isFile() ? readFileSync(target) : undefined
    try {
      checkReplaceable(target, stats)
      return { target, bytes, isLinked }
    } catch (error) {
      return { target, bytes, blockedReason: errorReason(error), isLinked }
    }
  } catch (error) {
    throw new UserError(3, `Can't read ${target}: ${errorReason(error)}.`)
  }
}
