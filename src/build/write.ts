import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { Asset } from '../emit/index.js'
import { Failure, systemReason } from './failure.js'
import {
  compareHoldings,
  type Left,
  type Manifest,
  manifestEntry,
  manifestName,
  readManifest,
} from './manifest.js'

export interface Written {
  path: string
  /** In bytes. */
  size: number
  status: 'new' | 'changed' | 'same' | 'removed'
  /** What it holds, in a few words. */
  detail?: string
}

/**
 * Writes what changed, each file whole or not at all, and removes what the same emitters wrote earlier and no longer do.
 *
 * @param assets by emitter
 * @throws Failure if the folder can't be written to
 */
export async function writeAssets(
  assets: ReadonlyMap<string, readonly Asset[]>,
  out: string,
): Promise<{ written: Written[]; left: Left }> {
  const written: Written[] = []
  try {
    const earlier = await readManifest(out)
    const manifest: Manifest = Object.fromEntries(
      Object.entries(earlier).filter(([, { emitter }]) => !assets.has(emitter)),
    )
    for (const [emitter, made] of assets)
      for (const asset of made) {
        manifest[asset.path] = manifestEntry(emitter, asset)
        written.push(await writeAsset(asset, out))
      }
    for (const path of Object.keys(earlier))
      if (!Object.hasOwn(manifest, path)) {
        await rm(join(out, path), { force: true })
        written.push({ path, size: 0, status: 'removed' })
      }
    const content = `${JSON.stringify(manifest, null, 1)}\n`
    await writeAsset({ path: manifestName, content, mediaType: 'application/json' }, out)
    return { written, left: compareHoldings(earlier, manifest) }
  } catch (error) {
    throw new Failure(3, `Can't write to ${out}: ${systemReason(error)}.`)
  }
}

/**
 * Writes one file whole or not at all.
 *
 * @param path absolute
 * @throws Failure if it can't be written
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
  } catch (error) {
    throw new Failure(3, `Can't write ${path}: ${systemReason(error)}.`)
  }
}

async function writeAsset({ path, content, detail }: Asset, out: string): Promise<Written> {
  const target = join(out, path)
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const earlier = await readFile(target).catch(() => undefined)
  const facts = { path, size: bytes.length, ...(detail === undefined ? {} : { detail }) }
  if (earlier?.equals(bytes)) return { ...facts, status: 'same' }
  await mkdir(dirname(target), { recursive: true })
  await writeFileAtomic(target, bytes)
  return { ...facts, status: earlier ? 'changed' : 'new' }
}
