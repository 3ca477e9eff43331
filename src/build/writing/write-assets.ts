import { lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Asset } from '../../emit/index.js'
import { Failure, systemReason } from '../failure.js'
import { type LockOptions, withLock } from './lock.js'
import { type Manifest, manifestName, readManifest } from './manifest.js'
import { draftOf, writeWhole } from './write-whole.js'

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
 * @throws Failure if the folder can't be written to, or two files would be one
 */
export async function writeAssets(
  assets: ReadonlyMap<string, readonly Asset[]>,
  out: string,
  options: LockOptions = {},
): Promise<Written[]> {
  try {
    return await withLock(join(out, lockName), () => writeLocked(assets, out), options)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(3, `Can't write to ${out}: ${systemReason(error)}.`)
  }
}

const lockName = '.ddd-build.lock'

async function writeLocked(assets: ReadonlyMap<string, readonly Asset[]>, out: string): Promise<Written[]> {
  const written: Written[] = []
  const earlier = await readManifest(out)
  const manifest: Manifest = Object.fromEntries(
    Object.entries(earlier).filter(([, { emitter }]) => !assets.has(emitter)),
  )
  for (const [emitter, made] of assets) for (const asset of made) manifest[asset.path] = { emitter }
  // First what there was and what there will be: so a build that is cut off leaves no file that nobody knows of.
  writeAsset(manifestAsset({ ...earlier, ...manifest }), out)
  for (const made of assets.values()) for (const asset of made) written.push(writeAsset(asset, out))
  for (const path of Object.keys(earlier))
    if (!Object.hasOwn(manifest, path)) {
      if (!leadsOut(join(out, path), out)) {
        await rm(join(out, path), { force: true })
        written.push({ path, size: 0, status: 'removed' })
      }
    }
  writeAsset(manifestAsset(manifest), out)
  await removeDrafts(Object.keys(manifest), out)
  return written
}

/** What a build that was killed left beside its files. */
async function removeDrafts(paths: readonly string[], out: string): Promise<void> {
  const known = new Set([...paths, manifestName].map((path) => join(out, path)))
  for (const folder of new Set([...known].map(dirname)))
    for (const name of await readdir(folder).catch(() => []))
      if (known.has(join(folder, draftOf(name) ?? ''))) await rm(join(folder, name), { force: true })
}

function manifestAsset(manifest: Manifest): Asset {
  return {
    path: manifestName,
    content: `${JSON.stringify(manifest, null, 1)}\n`,
    mediaType: 'application/json',
  }
}

/**
 * Writes one file of a user whole or not at all, and waits until it is on the disk.
 *
 * @param path absolute
 * @throws Failure if it can't be written
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    writeWhole(path, content, true)
  } catch (error) {
    throw new Failure(3, `Can't write ${path}: ${systemReason(error)}.`)
  }
}

function writeAsset({ path, content, detail }: Asset, out: string): Written {
  const target = join(out, path)
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.length)
  if (leadsOut(target, out))
    throw new Failure(3, `${target} is in a folder that leads out of ${out}: remove that link.`)
  const earlier = lstatSync(target, { throwIfNoEntry: false })
  const facts = { path, size: bytes.length, ...(detail === undefined ? {} : { detail }) }
  if (earlier?.isFile() && earlier.size === bytes.length && holds(target, bytes))
    return { ...facts, status: 'same' }
  if (!earlier) mkdirSync(dirname(target), { recursive: true })
  // What a power cut takes, the next build makes again: to wait for the disk would be to wait for nothing.
  writeWhole(target, bytes, false, false)
  return { ...facts, status: earlier ? 'changed' : 'new' }
}

/** Whether a folder on the way to a file is a link to somewhere else. */
function leadsOut(path: string, out: string): boolean {
  for (let folder = dirname(path); folder.length >= out.length; folder = dirname(folder))
    try {
      const real = realpathSync(folder)
      const root = realpathSync(out)
      return real !== root && !real.startsWith(root + sep)
    } catch {
      // It is not there yet: its parent decides.
    }
  return false
}

/** Looked at without waiting: there may be thousands, and each wait takes longer than to read one. */
function holds(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
