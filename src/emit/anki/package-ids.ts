/** Ids of rows in a package, derived from names so that they never change. */
import { digest } from '../../catalog/index.js'

/** Hashes a name to a number below `limit`. */
export function hashToNumber(name: string, limit: number): number {
  return Number.parseInt(digest(name).slice(0, 12), 16) % limit
}

/** Returns the id of a note in the package: a time in milliseconds, as in Anki. Ids are multiples of 10 to leave room for card ids. */
export function noteIdOf(guid: string): number {
  return 1_300_000_000_000 + hashToNumber(guid, 30_000_000_000) * 10
}

/** Returns the id, or the next one that isn't taken, and adds it to `taken`. */
export function uniqueId(id: number, taken: Set<number>): number {
  let next = id
  while (taken.has(next)) next += 1
  taken.add(next)
  return next
}
