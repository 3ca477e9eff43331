import { lstatSync, readFileSync, statSync } from 'node:fs'
import { Failure, systemReason } from '../failure.js'
import { checkReplaceable } from '../writing/check-replaceable.js'
import { followLink } from '../writing/follow-link.js'

/** A start-up file as it is on the disk. */
export interface StartupFile {
  /** What the path leads to through links. */
  target: string
  /** Nothing if there is no file, or if it can't be read. */
  bytes: Buffer | undefined
  /** Why it must be left alone. */
  blocked?: string
  /** Whether there is a link to it, which would lead nowhere if it were removed. */
  isLinked: boolean
}

/** @throws Failure if the system doesn't let us look */
export function readStartupFile(path: string): StartupFile {
  let target: string
  try {
    target = followLink(path)
  } catch (error) {
    return { target: path, bytes: undefined, blocked: systemReason(error), isLinked: true }
  }
  try {
    const metadata = statSync(target, { throwIfNoEntry: false })
    if (!metadata) return { target, bytes: undefined, isLinked: false }
    const isLinked = lstatSync(path).isSymbolicLink() || metadata.nlink > 1
    // Not opened otherwise: a pipe would never end.
    const bytes = metadata.isFile() ? readFileSync(target) : undefined
    try {
      checkReplaceable(target, metadata)
      return { target, bytes, isLinked }
    } catch (error) {
      return { target, bytes, blocked: systemReason(error), isLinked }
    }
  } catch (error) {
    throw new Failure(3, `Can't read ${target}: ${systemReason(error)}.`)
  }
}
