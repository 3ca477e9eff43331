/** Ids of rows in a package. They are derived from names, so that they stay the same for ever. */
import { digest } from '../../catalog/index.js'

/** @returns a number below `range` */
export function numberOf(name: string, range: number): number {
  return Number.parseInt(digest(name).slice(0, 12), 16) % range
}

/** Id of a note in the package, in Anki's form: a time in milliseconds. There is room for ten cards between two. */
export function noteIdOf(guid: string): number {
  return 1_300_000_000_000 + numberOf(guid, 30_000_000_000) * 10
}

/** The id itself, or the next that is not taken. */
export function freeId(id: number, taken: Set<number>): number {
  let next = id
  while (taken.has(next)) next += 1
  taken.add(next)
  return next
}
