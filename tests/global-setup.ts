import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Rebuilds `dist` if the source is newer, because the tests of the CLI and the package run the files in `dist`. */
export function setup(): void {
  // Don't share the user's cache.
  process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'ddd-cache-'))
  const root = join(import.meta.dirname, '..')
  // The build writes this file last.
  const buildOutput = join(root, 'dist/knowledge/docker.json')
  const newestSourceMs = Math.max(
    ...['src', 'knowledge', 'tsup.config.ts', 'package.json'].map((path) => newestTime(join(root, path))),
  )
  if (existsSync(buildOutput) && statSync(buildOutput).mtimeMs > newestSourceMs) return
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

function newestTime(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))))
}
