/** A home folder that records what a shell does: no program is on the PATH, and every attempt to run one is logged. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostileBuild } from '../build-pairs.js'

export interface ShellHome {
  folder: string
  /** Working directory of the shell, initially empty. */
  cwd: string
  env: Record<string, string>
  /** File to which the shell's command-not-found handler writes. */
  log: string
  /** Returns the programs run and the files written so far. */
  effects(): string[]
  remove(): void
}

/** @param tools programs to put on the PATH, for scripts that need them */
export function shellHome(tools: readonly string[]): ShellHome {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-shell-'))
  const [cwd, bin, log] = [join(folder, 'cwd'), join(folder, 'bin'), join(folder, 'log')]
  mkdirSync(cwd)
  mkdirSync(bin)
  for (const tool of tools)
    symlinkSync(
      execFileSync('sh', ['-c', 'command -v "$1"', 'sh', tool], { encoding: 'utf8' }).trim(),
      join(bin, tool),
    )
  return {
    folder,
    cwd,
    env: {
      PATH: bin,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      LC_ALL: 'C.UTF-8',
      TERM: 'xterm',
      LOG: log,
      PS1: '> ',
    },
    log,
    effects: () => [
      ...(existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => `ran ${line}`)
        : []),
      ...readdirSync(cwd).map((name) => `wrote a file: ${name}`),
      ...readdirSync(folder)
        .filter((name) => /canary/i.test(name))
        .map((name) => `wrote a file: ${name}`),
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Returns the programs that a script registers completions for.
 *
 * @param pattern matches a registration, with the program as its first group
 */
export function programsIn(script: string, pattern: RegExp): string[] {
  return [...new Set([...script.matchAll(pattern)].map(([, name = '']) => name))]
}

/** Returns lines to complete: subcommands, options and values of a program. */
export function linesFor(program: string): string[] {
  return ['', '-', '--', 'ls -', 'ls --mode ', 'ls --mode=', 'rm --', 'rm --kind=', '$('].map(
    (rest) => `${program} ${rest}`,
  )
}

export const scriptPath = ({ out }: HostileBuild, extension: string): string =>
  join(out, `completions/ddd-notes.${extension}`)
export const tablePath = ({ out }: HostileBuild): string => join(out, 'completions/commands.tsv')
