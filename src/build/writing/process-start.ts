import { readFileSync } from 'node:fs'

/**
 * When a process began, in ticks since the machine did: a process that has another's number, but not its start, is another.
 *
 * @returns nothing if there is no such process, or the system doesn't tell (only Linux does)
 */
export function processStart(pid: number): string | undefined {
  return statOf(pid)?.[19]
}

/** Whether a process runs; one of another user does too, one that was killed and is only listed does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !/^[ZX]/.test(statOf(pid)?.[0] ?? '')
}

/**
 *     1234 (a name (of any) kind) S 1 …
 *
 * The name may hold anything, so these are the fields behind its end, from the third on: state, …, start (see `man proc`).
 */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
