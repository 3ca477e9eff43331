import { lutimesSync, mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, systemReason } from '../failure.js'
import { createLockFile, type FoundLock, readLockFile, removeLockFile } from './lock-file.js'
import { isRunning, processStart } from './process-start.js'

export interface LockOptions {
  /** Called once, with a sentence, when another build takes long. */
  onWait?(sentence: string): void
  /** How long to wait before that, in milliseconds. */
  noticeMs?: number
  /** How long to wait at all. */
  maxWaitMs?: number
  /** After how long without a sign of life a lock counts as left behind, whoever holds it. */
  staleMs?: number
  /** The same where nobody can be made out who holds it. */
  unknownStaleMs?: number
}

const defaults = { noticeMs: 2000, maxWaitMs: 60_000, staleMs: 30_000, unknownStaleMs: 2000 }
const pollMs = 20
/** How often who holds a lock gives a sign of life; less often while it writes without a pause. */
const heartbeatMs = 1000

/**
 * Does something while nobody else does it: another build waits, but never for long and never for one that has ended.
 *
 * By hand, because proper-lockfile knows a lock's age alone: after a crash each build would wait for ten seconds, and could
 * not say for whom.
 *
 * @param path file that stands for the lock; its folder is made
 * @throws Failure if another build holds it for too long, or something lies there that can't be removed
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
  const began = performance.now()
  let isTold = false
  let seen: FoundLock | undefined
  let seenAt = began
  for (;;) {
    const id = createLockFile(path)
    if (id !== undefined) return id
    const found = readLockFile(path)
    const now = performance.now()
    if (!isSame(found, seen)) seenAt = now
    seen = found
    // By its time, and by how long it was seen not to change: the clocks of two machines differ.
    const unchangedMs = found ? Math.max(now - seenAt, Date.now() - found.facts.mtimeMs) : 0
    if (found && isAbandoned(found, unchangedMs, options)) remove(path, found)
    const waitedMs = now - began
    if (waitedMs > options.maxWaitMs)
      throw new Failure(
        3,
        `Gave up waiting for ${nameOf(path, found, waitedMs)}. Wait until it ends, or stop it, then try again.`,
      )
    if (waitedMs > options.noticeMs && !isTold) {
      isTold = true
      options.onWait?.(`waiting for ${nameOf(path, found, waitedMs)}`)
    }
    await sleep(pollMs)
  }
}

function isSame(one: FoundLock | undefined, other: FoundLock | undefined): boolean {
  return one?.facts.ino === other?.facts.ino && one?.facts.mtimeMs === other?.facts.mtimeMs
}

function isAbandoned(
  { facts, holder }: FoundLock,
  unchangedMs: number,
  { staleMs, unknownStaleMs }: typeof defaults,
): boolean {
  // A link, a folder, a named pipe: no build made it.
  if (!facts.isFile()) return true
  // Just made and not yet written, or no lock of ours.
  if (!holder) return unchangedMs > unknownStaleMs
  if (unchangedMs > staleMs) return true
  if (holder.host !== undefined && holder.host !== hostname()) return false
  if (!isRunning(holder.pid)) return true
  // Its number was given to another process since; in a container they all begin with the same.
  const start = processStart(holder.pid)
  return start !== undefined && holder.start !== undefined && start !== holder.start
}

function remove(path: string, found: FoundLock): void {
  try {
    removeLockFile(path, found)
  } catch (error) {
    const reason = found.facts.isDirectory() ? 'it is a folder with files in it' : systemReason(error)
    throw new Failure(3, `Can't remove ${path}, which is in the place of a lock: ${reason}.`)
  }
}

/** `another build (process 1234) that has held out/.ddd-build.lock for 5 s` */
function nameOf(path: string, found: FoundLock | undefined, waitedMs: number): string {
  const { pid, host, since } = found?.holder ?? {}
  if (pid === undefined) return `another build that holds ${path}`
  const place = host === undefined || host === hostname() ? '' : ` on ${host}`
  const heldMs = since === undefined ? waitedMs : Math.max(waitedMs, Date.now() - since)
  return `another build (process ${pid}${place}) that has held ${path} for ${Math.round(heldMs / 1000)} s`
}

function renew(path: string, id: string): void {
  try {
    const now = new Date()
    if (readLockFile(path)?.holder?.id === id) lutimesSync(path, now, now)
  } catch {
    // The work goes on; at worst another build takes the lock for left behind.
  }
}

/** Gives the lock back, unless another build took it for left behind and holds it now. */
function release(path: string, id: string): void {
  try {
    const found = readLockFile(path)
    if (found?.holder?.id === id) removeLockFile(path, found)
  } catch {
    // What was done is done; the next build sees that this process has ended.
  }
}
