import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPortableFileName } from '../../emit/index.js'

/** Files that earlier builds wrote, by path relative to the output folder. */
export type Manifest = Record<string, ManifestEntry>

export interface ManifestEntry {
  emitter: string
  /** Key of the notebook that the file belongs to. Manifests of earlier versions have none: then it belongs to whichever is built. */
  notebook?: string
}

export const manifestName = '.ddd-build.json'

/** Reads the manifest. Invalid entries are ignored, because anyone may have edited the file. */
export async function readManifest(out: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'))
    const entries = Object.entries(parsed ?? {}).flatMap(([path, entry]): [string, ManifestEntry][] => {
      const { emitter, notebook } = Object(entry) as { emitter?: unknown; notebook?: unknown }
      if (typeof emitter !== 'string' || !isAssetPath(path)) return []
      return [[path, { emitter, ...(typeof notebook === 'string' ? { notebook } : {}) }]]
    })
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

/** Whether a build could have written this path. */
function isAssetPath(path: string): boolean {
  return path.split('/').every(isPortableFileName)
}
