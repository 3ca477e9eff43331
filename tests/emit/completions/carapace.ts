import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from '../../installed.js'

const source = join(import.meta.dirname, 'carapace')
/** Carapace's library as a command that runs one spec: `carapace-runner SPEC SHELL|export WORDS…`. */
export const carapaceRunner = join(
  import.meta.dirname,
  '../../../node_modules/.cache/ddd-build-tests/carapace-runner',
)

/** Builds the runner once. Returns false if Go isn't installed (an error in CI). */
export function hasCarapace(): boolean {
  if (existsSync(carapaceRunner)) return true
  if (!isInstalled('go')) {
    if (process.env.CI) throw new Error('Go not found: CI needs it to build carapace')
    return false
  }
  execFileSync('go', ['build', '-o', carapaceRunner, '.'], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return true
}

/** Returns carapace's answer for a command line. */
export function carapaceAnswer(
  spec: string,
  line: string,
  cwd = '.',
): { values: string[]; messages: string[] } {
  const words = line.split(' ')
  const { values, messages } = JSON.parse(
    execFileSync(carapaceRunner, [spec, 'export', ...words], { encoding: 'utf8', cwd }),
  )
  return { values: values.map(({ value }: { value: string }) => value), messages }
}
