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
import { processStart } from './process-start.js'

/** Who holds a lock, as its file says. */
export interface LockHolder {
  pid: number
  /** Name of the machine; in a container, of that. */
  host?: string
  /** See `processStart`. */
  start?: string
  /** When it was taken, in milliseconds since 1970. */
  since?: number
  /** Tells this lock from any other. */
  id?: string
}

/** What lies at the path of a lock, if anything does. */
export interface FoundLock {
  facts: Stats
  /** Nothing if it isn't a lock file, or what it holds makes no sense. */
  holder?: LockHolder
}

/** No lock of ours is larger, in bytes. */
const maxSize = 1000
let taken = 0

/**
 * Makes a lock file, unless anything lies there.
 *
 * @returns its id, or nothing if something lies there
 * @throws a system error if it can't be made
 */
export function createLockFile(path: string): string | undefined {
  taken += 1
  const start = processStart(process.pid)
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    ...(start === undefined ? {} : { start }),
    since: Date.now(),
    id: `${hostname()}-${process.pid}-${start}-${taken}`,
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
    // A full disk: an empty lock would hold up the next build.
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Looks at what lies at the path of a lock. A link isn't followed, and a named pipe isn't waited for. */
export function readLockFile(path: string): FoundLock | undefined {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (!facts?.isFile()) return facts && { facts }
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    const descriptor = openSync(path, flags)
    try {
      const bytes = Buffer.alloc(maxSize)
      const length = readSync(descriptor, bytes, 0, maxSize, 0)
      const holder = parseHolder(bytes.toString('utf8', 0, length))
      return { facts: fstatSync(descriptor), ...(holder ? { holder } : {}) }
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Gone meanwhile, or not to be read: the next look tells which.
    return { facts }
  }
}

/**
 * Removes what was found at the path of a lock, unless something else lies there by now.
 *
 * @throws a system error if it can't be removed, as a folder that isn't empty
 */
export function removeLockFile(path: string, { facts }: FoundLock): void {
  const now = lstatSync(path, { throwIfNoEntry: false })
  if (now?.ino !== facts.ino || now.mtimeMs !== facts.mtimeMs) return
  if (now.isDirectory()) rmdirSync(path)
  else rmSync(path, { force: true })
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    // Version 0.1.0 wrote the number of the process alone.
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
