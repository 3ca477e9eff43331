import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from '../../real-tools.js'

const source = join(import.meta.dirname, 'carapace')
/** Carapace's own library around one spec, built by Go: `carapace-runner SPEC SHELL|export WORDS…`. */
export const carapaceRunner = join(
  import.meta.dirname,
  '../../../node_modules/.cache/ddd-build-tests/carapace-runner',
)

/** Builds it once; false where there is no Go, which CI has. */
export function hasCarapace(): boolean {
  if (existsSync(carapaceRunner)) return true
  if (!isInstalled('go')) {
    if (process.env.CI) throw new Error('CI needs Go, to build carapace')
    return false
  }
  execFileSync('go', ['build', '-o', carapaceRunner, '.'], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return true
}

/** What carapace answers for a line. */
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
