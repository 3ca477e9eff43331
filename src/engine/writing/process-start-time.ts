import { readFileSync } from 'node:fs'

/**
 * Returns the start time of a process, in ticks since boot. Together with the process id, it identifies a process even if
 * ids are reused.
 *
 * @returns `undefined` if there is no such process, or the system isn't Linux
 */
export function processStartTime(pid: number): string | undefined {
  return procStatFields(pid)?.[19]
}

/** Whether a process is running. Includes processes of other users, but not zombies. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !/^[ZX]/.test(procStatFields(pid)?.[0] ?? '')
}

/**
 * Returns the fields of `/proc/<pid>/stat` after the name, which may contain anything: state, parent, … (see `man proc`).
 *
 *     1234 (any (name)) S 1 …
 */
function procStatFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
