import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built command line. */
export const main = resolve(import.meta.dirname, '../dist/cli/main.js')

/** A folder with notes, built by the command line. */
export interface Project {
  path: string
  /** Absolute path of the folder of notes. */
  notes: string
  /** Builds it. @returns wall-clock time in seconds */
  build(...options: string[]): number
  remove(): void
}

/** Everything but the `.apkg`. */
export const withoutPackage =
  '{ "emit": ["json", ["anki", { "files": ["csv"] }], "cheatsheet", "completions"] }\n'

/** Creates an empty project with the given config. */
export function createProject(config?: string): Project {
  const path = mkdtempSync(join(tmpdir(), 'ddd-bench-'))
  const notes = join(path, 'notes')
  mkdirSync(notes)
  // The caches are kept here.
  mkdirSync(join(path, 'node_modules'))
  if (config) writeFileSync(join(path, 'ddd-build.config.json'), config)
  return {
    path,
    notes,
    build(...options) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, [main, '--quiet', ...options], {
        cwd: path,
        encoding: 'utf8',
      })
      if (status !== 0 && status !== 1) throw new Error(stderr)
      return (performance.now() - start) / 1000
    },
    remove: () => rmSync(path, { recursive: true }),
  }
}
