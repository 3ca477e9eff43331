import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Tests of the command line and the package run what is built; it is built afresh when the source is newer. */
export function setup(): void {
  // The cache of tests is theirs alone.
  process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'ddd-cache-'))
  const root = join(import.meta.dirname, '..')
  const built = join(root, 'dist/knowledge/docker.json')
  const newest = Math.max(
    ...['src', 'knowledge', 'tsup.config.ts', 'package.json'].map((path) => newestTime(join(root, path))),
  )
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

function newestTime(path: string): number {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))))
}
