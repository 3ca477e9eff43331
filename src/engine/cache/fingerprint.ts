import { statSync } from 'node:fs'

/** File metadata that shows, without reading the file, whether it may have changed. */
export type Fingerprint = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number]

/** @returns `undefined` if the file doesn't exist */
export function fingerprintOf(path: string): Fingerprint | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino]
}

export function isSameFingerprint(one: Fingerprint | undefined, other: Fingerprint | undefined): boolean {
  return one === other || (one?.every((value, index) => value === other?.[index]) ?? false)
}

/** Coarsest resolution of file times: two seconds on FAT, less on other file systems. */
const mtimeResolutionMs = 2000

/**
 * Whether any later change to the file would change its fingerprint. A second change within the resolution of file times
 * would go unnoticed; Git handles its index the same way (“racy Git”).
 *
 * @param takenAtMs when the fingerprint was taken, in milliseconds since 1970
 */
export function isStable([, mtimeMs, ctimeMs]: Fingerprint, takenAtMs: number): boolean {
  return Math.max(mtimeMs, ctimeMs) + mtimeResolutionMs < takenAtMs
}
