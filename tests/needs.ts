import { existsSync } from 'node:fs'
import module from 'node:module'
import { resolve } from 'node:path'
import { describe, it } from 'vitest'
import { hasCarapace } from './emit/completions/carapace.js'
import { isInstalled } from './installed.js'
import { venvPython } from './venv.js'

const root = resolve(import.meta.dirname, '..')

/**
 * What some tests need from the machine. `isInstallable` marks what `scripts/real-tools.sh` installs: in CI, tests run and fail
 * without it. Everything else may be missing; the end of a run lists what was skipped, with the reason.
 */
export const needs = {
  shared: {
    reason: 'the notes in ../shared are not part of the repository',
    isInstallable: false,
    isThere: () => existsSync(resolve(root, '../shared')),
  },
  anki: {
    reason: "Anki's back end is not installed: run scripts/real-tools.sh",
    isInstallable: true,
    isThere: () => existsSync(venvPython),
  },
  carapace: {
    reason: 'Carapace is not installed and Go can’t build it',
    isInstallable: false,
    isThere: hasCarapace,
  },
  git: { reason: 'git is not installed', isInstallable: false, isThere: () => isInstalled('git') },
  docker: {
    reason: 'the Docker client is not installed',
    isInstallable: false,
    isThere: () => isInstalled('docker'),
  },
  'github-parser': {
    reason: "GitHub's workflow parser is not installed",
    isInstallable: true,
    isThere: () => existsSync(resolve(root, 'node_modules/@actions/workflow-parser')),
  },
  'compile-cache': {
    reason: 'Node has a compile cache since 22.1',
    isInstallable: false,
    isThere: () => 'enableCompileCache' in module,
  },
  posix: {
    reason: 'Windows has no such files',
    isInstallable: false,
    isThere: () => process.platform !== 'win32',
  },
  linux: { reason: 'this needs Linux', isInstallable: false, isThere: () => process.platform === 'linux' },
  root: { reason: 'this needs root', isInstallable: false, isThere: () => process.getuid?.() === 0 },
} as const satisfies Record<string, { reason: string; isInstallable: boolean; isThere(): boolean }>

export type Need = keyof typeof needs

/** Whether tests with this need are skipped. */
export function lacks(need: Need): boolean {
  const { isInstallable, isThere } = needs[need]
  return !isThere() && !(isInstallable && process.env.CI)
}

/** `describe` and `it` for tests that need something of the machine; without it, they are skipped and listed. */
export function needing(need: Need) {
  const isMissing = lacks(need)
  const titled = (title: string) => (isMissing ? `${title} [needs ${need}]` : title)
  return {
    describe: (title: string, tests: () => void) => describe.skipIf(isMissing)(titled(title), tests),
    it: (title: string, test: () => void | Promise<void>, timeoutMs?: number) =>
      it.skipIf(isMissing)(titled(title), test, timeoutMs),
  }
}
