import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileName } from '../../emit/index.js'

/** What an earlier build wrote, by path from the output folder. */
export type Manifest = Record<string, ManifestEntry>

export interface ManifestEntry {
  emitter: string
}

export const manifestName = '.ddd-build.json'

/** A manifest is a file like any other: whatever stands in it, only what is in order is taken from it. */
export async function readManifest(out: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'))
    const entries = Object.entries(parsed ?? {}).flatMap(([path, entry]): [string, ManifestEntry][] => {
      const { emitter } = Object(entry) as { emitter?: unknown }
      return typeof emitter === 'string' && isInside(path) ? [[path, { emitter }]] : []
    })
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

/** What is named outside of the output folder is left alone, and what no build can have written. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !/^[a-z]:|\\/i.test(path) && path.split('/').every(isFileName)
}
