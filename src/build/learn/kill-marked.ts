import { readdirSync, readFileSync } from 'node:fs'

/** The variable that marks what we started. */
export const markName = 'DDD_BUILD_LEARN'

/**
 * Kills what has left its process group, as a daemon does: on Linux, everything that still has our mark in its
 * environment. Elsewhere nothing is known of it.
 *
 * @param mark a value that nobody else has
 */
export function killMarked(mark: string): void {
  for (const pid of processIds())
    try {
      const variables = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
      if (variables.includes(`${markName}=${mark}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended, or belongs to somebody else.
    }
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
