import { execFileSync } from 'node:child_process'
import { describe } from 'vitest'

export function isInstalled(tool: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$1"', 'sh', tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * `describe` for tests that run real programs. Where one is missing they are skipped, with the reason in their
 * title; in CI, which installs them all, they run and fail.
 */
export function describeWith(tools: string | string[], tests: () => void): void {
  const needed = [tools].flat()
  const missing = needed.filter((tool) => !isInstalled(tool))
  const title = `with ${needed.join(', ')}`
  if (missing.length === 0 || process.env.CI) describe(title, tests)
  else describe.skip(`${title} (not run: no ${missing.join(', ')} here)`, tests)
}
