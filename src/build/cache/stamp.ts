import { statSync } from 'node:fs'

/** What tells without reading it that a file is the one it was: size, times and number on the disk. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number]

/** @returns nothing if there is no such file */
export function stampOf(path: string): Stamp | undefined {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts && [facts.size, facts.mtimeMs, facts.ctimeMs, facts.ino]
}

export function isSameStamp(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return one === other || (one?.every((fact, index) => fact === other?.[index]) ?? false)
}

/** How long after a change another may have the same time, in milliseconds: two seconds on FAT, less elsewhere. */
const grain = 2000

/**
 * Whether a file that has the stamp still can't have been written again since: within the grain of the clock, a second
 * change leaves no trace. Git asks the same of its index.
 *
 * @param at when the stamp was taken, in milliseconds
 */
export function isSettled([, modified, changed]: Stamp, at: number): boolean {
  return Math.max(modified, changed) + grain < at
}
