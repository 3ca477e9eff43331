import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Asset } from '../emit/index.js'
import { Failure, systemReason } from './failure.js'

export interface Written {
  path: string
  /** In bytes. */
  size: number
  status: 'new' | 'changed' | 'same' | 'removed'
}

/** What an earlier build wrote: each file with its emitter. */
type Manifest = Record<string, string>
const manifestName = '.ddd-build.json'

/**
 * Writes what changed, each file whole or not at all, and removes what the same emitters wrote earlier and no longer do.
 *
 * @param assets by emitter
 * @throws Failure if the folder can't be written to
 */
export async function writeAssets(
  assets: ReadonlyMap<string, readonly Asset[]>,
  out: string,
): Promise<Written[]> {
  const written: Written[] = []
  try {
    const earlier = await readManifest(out)
    const manifest: Manifest = Object.fromEntries(
      Object.entries(earlier).filter(([, emitter]) => !assets.has(emitter)),
    )
    for (const [emitter, made] of assets)
      for (const asset of made) {
        manifest[asset.path] = emitter
        written.push(await writeAsset(asset, out))
      }
    for (const path of Object.keys(earlier))
      if (!Object.hasOwn(manifest, path) && isInside(path)) {
        await rm(join(out, path), { force: true })
        written.push({ path, size: 0, status: 'removed' })
      }
    const content = `${JSON.stringify(manifest, null, 1)}\n`
    await writeAsset({ path: manifestName, content, mediaType: 'application/json' }, out)
  } catch (error) {
    throw new Failure(3, `Can't write to ${out}: ${systemReason(error)}.`)
  }
  return written
}

async function readManifest(out: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'))
    return Object.fromEntries(
      Object.entries(parsed ?? {}).flatMap(([path, emitter]) =>
        typeof emitter === 'string' ? [[path, emitter]] : [],
      ),
    )
  } catch {
    return {}
  }
}

/** A manifest is a file like any other: what it names outside of the folder is left alone. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !/^[a-z]:/i.test(path) && !path.split(/[/\\]/).includes('..')
}

async function writeAsset({ path, content }: Asset, out: string): Promise<Written> {
  const target = join(out, path)
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const earlier = await readFile(target).catch(() => undefined)
  if (earlier?.equals(bytes)) return { path, size: bytes.length, status: 'same' }
  await mkdir(dirname(target), { recursive: true })
  await writeFileAtomic(target, bytes)
  return { path, size: bytes.length, status: earlier ? 'changed' : 'new' }
}
