import { describe } from 'vitest'
import { isInstalled } from './installed.js'

/**
 * `describe` for tests that run real programs. If one isn't installed, the tests are skipped, with the reason in the title; in
 * CI, where all are installed, they run and fail.
 */
export function describeWith(tools: string | string[], tests: () => void): void {
  const needed = [tools].flat()
  const missing = needed.filter((tool) => !isInstalled(tool))
  const title = `with ${needed.join(', ')}`
  if (missing.length === 0 || process.env.CI) describe(title, tests)
  else describe.skip(`${title} [needs a tool: ${missing.join(', ')}]`, tests)
}
