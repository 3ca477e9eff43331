import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '../../emit/index.js'

/** What an earlier build wrote, by path from the output folder. */
export type Manifest = Record<string, ManifestEntry>

export interface ManifestEntry {
  emitter: string
  /** See {@link Asset.holdings}. */
  holdings?: Record<string, string>
}

export const manifestName = '.ddd-build.json'

export function manifestEntry(emitter: string, { holdings }: Asset): ManifestEntry {
  return holdings ? { emitter, holdings: Object.fromEntries(holdings) } : { emitter }
}

/** A manifest is a file like any other: whatever stands in it, only what is in order is taken from it. */
export async function readManifest(out: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'))
    const entries = Object.entries(parsed ?? {}).flatMap(([path, entry]): [string, ManifestEntry][] => {
      const { emitter, holdings } = Object(entry) as { emitter?: unknown; holdings?: unknown }
      if (typeof emitter !== 'string' || !isInside(path)) return []
      return [[path, holdings === undefined ? { emitter } : { emitter, holdings: textsOf(holdings) }]]
    })
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** What is named outside of the output folder is left alone. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !/^[a-z]:/i.test(path) && !path.split(/[/\\]/).includes('..')
}

/** What earlier builds gave to another program and this one does not, or puts elsewhere. */
export interface Left {
  /** Ids. */
  gone: string[]
  /** Ids by where they stood. */
  moved: Map<string, string[]>
}

export function compareHoldings(earlier: Manifest, now: Manifest): Left {
  const before = holdingsOf(earlier)
  const after = holdingsOf(now)
  const left: Left = { gone: [], moved: new Map() }
  for (const [id, place] of before) {
    const next = after.get(id)
    if (next === undefined) left.gone.push(id)
    else if (next !== place) left.moved.set(place, [...(left.moved.get(place) ?? []), id])
  }
  return left
}

function holdingsOf(manifest: Manifest): Map<string, string> {
  return new Map(Object.values(manifest).flatMap(({ holdings = {} }) => Object.entries(holdings)))
}
