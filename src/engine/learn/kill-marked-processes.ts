import { readdirSync, readFileSync } from 'node:fs'

/** Environment variable that marks processes started by us. */
export const markVariable = 'DDD_BUILD_LEARN'

/**
 * Kills processes that have left their process group, as daemons do. Works on Linux only: it finds them by our mark in
 * their environment.
 *
 * @param mark a unique value
 */
export function killMarkedProcesses(mark: string): void {
  for (const pid of processIds())
    try {
      const variables = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
      if (variables.includes(`${markVariable}=${mark}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // The process has exited, or belongs to another user.
    }
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
