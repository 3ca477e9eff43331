import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs `setup` in `cwd` and returns what fish offers for a line: word, tab, description. */
export function fishAnswer(setup: string, line: string, cwd: string): string[] {
  return execFileSync('fish', ['--no-config', '-c', `${setup}\ncomplete -C $argv[1]`, '--', line], {
    encoding: 'utf8',
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: join(cwd, '..'),
      XDG_CONFIG_HOME: join(cwd, '..'),
      LC_ALL: 'C.UTF-8',
    },
  })
    .split('\n')
    .slice(0, -1)
}
