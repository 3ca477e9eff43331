import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.js'

/**
 * The folder of this package, wherever in it this code lies: `knowledge/` and `docs/rules/` come with it.
 *
 * @throws Failure if it is not whole
 */
export function packageFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, 'knowledge/docker.md')) && existsSync(join(at, 'package.json'))) return at
    if (dirname(at) === at) throw new Failure(3, 'Files of ddd-build are missing: install it again.')
  }
}
