import { lutimesSync, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorReason, UserError } from '../user-error.js'
import { createLockFile, type LockFile, readLockFile, removeLockFile } from './lock-file.js'
import { isRunning, processStartTime } from './process-start-time.js'

export interface LockOptions {
  /** Called once if another build holds the lock for a while. */
  onWait?(message: string): void
  /** How long to wait before `onWait` is called; default: 2000. */
  noticeMs?: number
  /** How long to wait for the lock; default: 60 000. */
  maxWaitMs?: number
  /** A lock without a heartbeat for this long is stale; default: 30 000. */
  staleMs?: number
  /** Like `staleMs`, for locks with an unknown holder; default: 2000. */
  unknownStaleMs?: number
}

const defaults = { noticeMs: 2000, maxWaitMs: 60_000, staleMs: 30_000, unknownStaleMs: 2000 }
const pollMs = 20
/** How often the holder updates the lock's modification time; less often while synchronous code runs. */
const heartbeatMs = 1000

/**
 * Runs `work` while holding a lock. Other builds wait for it, up to a limit; locks of processes that have ended are
 * removed.
 *
 * Doesn't use proper-lockfile, which only knows a lock's age: after a crash, the next build would wait for ten seconds,
 * without being able to show which process it is waiting for.
 *
 * @param path the lock file; its folder is created
 * @throws UserError if another build holds the lock for too long, or something else at the path can't be removed
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true })
  const id = await acquire(path, { ...defaults, ...options })
  const heartbeat = setInterval(() => renew(path, id), heartbeatMs).unref()
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    release(path, id)
  }
}

async function acquire(path: string, options: LockOptions & typeof defaults): Promise<string> {
  const startedAt = performance.now()
  let isNotified = false
  let previous: LockFile | undefined
  let lastChangedAt = startedAt
  for (;;) {
    const id = createLockFile(path)
    if (id !== undefined) return id
    const found = readLockFile(path)
    const now = performance.now()
    if (!isSameLock(found, previous)) lastChangedAt = now
    previous = found
    // Use both its modification time and how long we saw it unchanged, because the clocks of two machines may differ.
    const unchangedMs = found ? Math.max(now - lastChangedAt, Date.now() - found.stats.mtimeMs) : 0
    if (found && isStale(found, unchangedMs, options)) remove(path, found)
    const waitedMs = now - startedAt
    if (waitedMs > options.maxWaitMs)
      throw new UserError(
        3,
        `Timed out waiting for ${describeHolder(path, found, waitedMs)}. Wait until it ends, or stop it, then try again.`,
      )
    if (waitedMs > options.noticeMs && !isNotified) {
      isNotified = true
      options.onWait?.(`waiting for ${describeHolder(path, found, waitedMs)}`)
    }
    await sleep(pollMs)
  }
}

function isSameLock(one: LockFile | undefined, other: LockFile | undefined): boolean {
  return one?.stats.ino === other?.stats.ino && one?.stats.mtimeMs === other?.stats.mtimeMs
}

function isStale(
  { stats, holder }: LockFile,
  unchangedMs: number,
  { staleMs, unknownStaleMs }: typeof defaults,
): boolean {
  // A link, folder or named pipe, which no build created.
  if (!stats.isFile()) return true
  // Created but not written yet, or not one of our lock files.
  if (!holder) return unchangedMs > unknownStaleMs
  if (unchangedMs > staleMs) return true
  if (holder.host !== undefined && holder.host !== hostname()) return false
  if (!isRunning(holder.pid)) return true
  // The process id may have been reused; in containers, the same low ids come up in every run.
  const start = processStartTime(holder.pid)
  return start !== undefined && holder.start !== undefined && start !== holder.start
}

function remove(path: string, found: LockFile): void {
  try {
    removeLockFile(path, found)
  } catch (error) {
    const reason = found.stats.isDirectory() ? 'it is a folder with files in it' : errorReason(error)
    throw new UserError(3, `Can't replace ${path} with a lock file: ${reason}. Remove it, then try again.`)
  }
}

/** `another build (process 1234), which has held the lock out/.ddd-build.lock for 5 s` */
function describeHolder(path: string, found: LockFile | undefined, waitedMs: number): string {
  const { pid, host, since } = found?.holder ?? {}
  if (pid === undefined) return `another build, which holds the lock ${path}`
  const hostSuffix = host === undefined || host === hostname() ? '' : ` on ${host}`
  const heldMs = since === undefined ? waitedMs : Math.max(waitedMs, Date.now() - since)
  return `another build (process ${pid}${hostSuffix}), which has held the lock ${path} for ${Math.round(heldMs / 1000)} s`
}

/** Updates the lock's modification time, as a heartbeat. */
function renew(path: string, id: string): void {
  try {
    const now = new Date()
    if (readLockFile(path)?.holder?.id === id) lutimesSync(path, now, now)
  } catch {
    // Continue: at worst, another build considers the lock stale.
  }
}

/** Releases the lock, unless another build considered it stale and holds it now. */
function release(path: string, id: string): void {
  try {
    const found = readLockFile(path)
    if (found?.holder?.id === id) removeLockFile(path, found)
  } catch {
    // The work is done; the next build detects that this process has ended.
  }
}
