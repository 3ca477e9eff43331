import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintOf, hash } from './cache/index.js'

/** The file that contains this code: in `dist` of the package, or in `src` during development. */
const modulePath = fileURLToPath(import.meta.url)

/** Whether the tool runs from source, which may change at any time: its results must not be cached. */
export const isRunningFromSource = modulePath.endsWith('.ts')

let cachedHash: string | undefined

/** Returns a hash of the installed tool and the Node version. */
export function toolHash(): string {
  cachedHash ??= hash(
    JSON.stringify([
      process.versions.node,
      readdirSync(dirname(modulePath)).map((file) => [file, fingerprintOf(join(dirname(modulePath), file))]),
    ]),
  )
  return cachedHash
}
