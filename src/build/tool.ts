import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hash, stampOf } from './cache/index.js'

/** The file that this code stands in: in the package's `dist`, or in `src` while the tool itself is worked on. */
const here = fileURLToPath(import.meta.url)

/** Whether what is running may change at any moment, and no cache could know. */
export const isInWork = here.endsWith('.ts')

let name: string | undefined

/** Names this version of the tool, as it is installed here, and what it runs on. */
export function toolName(): string {
  name ??= hash(
    JSON.stringify([
      process.versions.node,
      readdirSync(dirname(here)).map((file) => [file, stampOf(join(dirname(here), file))]),
    ]),
  )
  return name
}
