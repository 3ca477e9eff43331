import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** After how long a lock counts as left behind whoever holds it, in milliseconds: no build writes that long. */
const oldest = 60_000

/**
 * Does something while nobody else does it: another process waits. The lock of a process that has ended holds nobody up.
 *
 * @param path file that stands for the lock; its folder is made
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) {
    if (isLeftBehind(path)) rmSync(path, { force: true })
    else await sleep(20)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isLeftBehind(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > oldest) return true
    const pid = Number(readFileSync(path, 'utf8'))
    // Just made, not yet written.
    if (!Number.isInteger(pid) || pid <= 0) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    // ESRCH: no such process. Anything else, as a lock that is gone meanwhile, is tried again.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
