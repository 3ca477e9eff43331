import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The built command line. */
export const main = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** Returns this process's environment without colors, plus more variables. */
export function plainEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...more }
}

/** Runs the command line in a folder. `env` is the whole environment; default: `plainEnvironment()`. */
export function runCli(
  cwd: string,
  args: readonly string[] = [],
  options: Pick<SpawnSyncOptions, 'env' | 'gid' | 'input' | 'timeout' | 'uid'> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    env: plainEnvironment(),
    ...options,
    cwd,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
