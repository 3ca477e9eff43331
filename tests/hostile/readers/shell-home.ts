/** A folder in which a shell can do nothing unseen: no program is found, and each that is looked for is written down. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Built } from '../build-pairs.js'

export interface ShellHome {
  folder: string
  /** Where the shell is: empty. */
  cwd: string
  env: Record<string, string>
  /** File to which a shell's own handler writes each program that it did not find. */
  log: string
  /** What was run or written meanwhile. */
  effects(): string[]
  remove(): void
}

/** @param tools programs that the files themselves need */
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

/** Programs that a file of completions is registered for, by the words with which it does so. */
export function programsIn(script: string, pattern: RegExp): string[] {
  return [...new Set([...script.matchAll(pattern)].map(([, name = '']) => name))]
}

/** What people type before TAB: subcommands, options and values of a program. */
export function linesFor(program: string): string[] {
  return ['', '-', '--', 'ls -', 'ls --mode ', 'ls --mode=', 'rm --', 'rm --kind=', '$('].map(
    (rest) => `${program} ${rest}`,
  )
}

export const scriptPath = ({ out }: Built, extension: string): string =>
  join(out, `completions/ddd-notes.${extension}`)
export const tablePath = ({ out }: Built): string => join(out, 'completions/commands.tsv')
