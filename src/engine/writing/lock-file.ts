import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { processStartTime } from './process-start-time.js'

/** The process that holds a lock, as recorded in the lock file. */
export interface LockHolder {
  pid: number
  /** Host name; in a container, that of the container. */
  host?: string
  /** Start time of the process; see `processStartTime`. */
  start?: string
  /** When the lock was acquired, in milliseconds since 1970. */
  since?: number
  /** Unique id of the lock. */
  id?: string
}

/** Whatever exists at the path of a lock. */
export interface LockFile {
  stats: Stats
  /** `undefined` if it isn't a valid lock file. */
  holder?: LockHolder
}

/** Our lock files are smaller than this. */
const maxBytes = 1000
let lockCount = 0

/**
 * Creates a lock file, unless the path exists.
 *
 * @returns the lock's id; `undefined` if the path exists
 * @throws a system error if it can't be created
 */
export function createLockFile(path: string): string | undefined {
  lockCount += 1
  const start = processStartTime(process.pid)
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    ...(start === undefined ? {} : { start }),
    since: Date.now(),
    id: `${hostname()}-${process.pid}-${start}-${lockCount}`,
  }
  let descriptor: number
  try {
    descriptor = openSync(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw error
  }
  try {
    writeFileSync(descriptor, JSON.stringify(holder))
    return holder.id
  } catch (error) {
    // The disk is full. An empty lock file would delay the next build.
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Reads whatever exists at the path of a lock. Doesn't follow links, and doesn't block on named pipes. */
export function readLockFile(path: string): LockFile | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return stats && { stats }
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    const descriptor = openSync(path, flags)
    try {
      const bytes = Buffer.alloc(maxBytes)
      const length = readSync(descriptor, bytes, 0, maxBytes, 0)
      const holder = parseHolder(bytes.toString('utf8', 0, length))
      return { stats: fstatSync(descriptor), ...(holder ? { holder } : {}) }
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // It was removed in the meantime, or can't be read: the next attempt shows which.
    return { stats }
  }
}

/**
 * Removes what was found at the path of a lock, unless it has been replaced since.
 *
 * @throws a system error if it can't be removed, e.g. because it is a non-empty folder
 */
export function removeLockFile(path: string, { stats }: LockFile): void {
  const current = lstatSync(path, { throwIfNoEntry: false })
  if (current?.ino !== stats.ino || current.mtimeMs !== stats.mtimeMs) return
  if (current.isDirectory()) rmdirSync(path)
  else rmSync(path, { force: true })
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    // Version 0.1.0 wrote only the process id.
    const { pid, host, start, since, id } = Object(typeof parsed === 'number' ? { pid: parsed } : parsed) as {
      [key in keyof LockHolder]: unknown
    }
    if (typeof pid !== 'number' || pid <= 0 || pid !== (pid | 0)) return undefined
    return {
      pid,
      ...(typeof host === 'string' ? { host } : {}),
      ...(typeof start === 'string' ? { start } : {}),
      ...(typeof since === 'number' ? { since } : {}),
      ...(typeof id === 'string' ? { id } : {}),
    }
  } catch {
    return undefined
  }
}
