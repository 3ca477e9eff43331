import { lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Asset } from '../../emit/index.js'
import { errorReason, UserError } from '../user-error.js'
import { type LockOptions, withLock } from './lock.js'
import { type Manifest, manifestName, readManifest } from './manifest.js'
import { folderOf, isOwnedBy, type OutputOwner } from './output-owner.js'
import { temporaryFileTarget, writeAtomically } from './write-atomically.js'

export interface WrittenFile {
  path: string
  /** Size in bytes. */
  size: number
  status: 'new' | 'changed' | 'same' | 'removed'
  /** Short description of the content. */
  detail?: string
}

export interface WriteOptions extends LockOptions {
  /** Default: the owner of all files. */
  owner?: OutputOwner
}

export interface WriteResult {
  /** Paths are relative to the output folder. */
  written: WrittenFile[]
  /** The folder in the output folder that the files are in, because others own files with the same paths: `boats/`. */
  folder: string
}

/**
 * Writes changed files, each one atomically, and removes files that the same emitters wrote earlier for the same notebook but no
 * longer do.
 *
 * @param assets assets by emitter name
 * @param out the output folder; absolute
 * @throws UserError if the folder can't be written to
 */
export async function writeAssets(
  assets: ReadonlyMap<string, readonly Asset[]>,
  out: string,
  { owner = { key: '', folder: '' }, ...options }: WriteOptions = {},
): Promise<WriteResult> {
  try {
    return await withLock(join(out, lockName), () => writeLocked(assets, out, owner), options)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(3, `Can't write to ${out}: ${errorReason(error)}.`)
  }
}

const lockName = '.ddd-build.lock'

async function writeLocked(
  assets: ReadonlyMap<string, readonly Asset[]>,
  out: string,
  owner: OutputOwner,
): Promise<WriteResult> {
  const written: WrittenFile[] = []
  const previous = await readManifest(out)
  const folder = folderOf(owner, [...assets.values()].flat(), previous)
  const manifest: Manifest = Object.fromEntries(
    Object.entries(previous).filter(([, entry]) => !assets.has(entry.emitter) || !isOwnedBy(owner, entry)),
  )
  const placed = [...assets].flatMap(([emitter, emitterAssets]) =>
    emitterAssets.map((asset) => ({ emitter, asset: { ...asset, path: folder + asset.path } })),
  )
  for (const { emitter, asset } of placed)
    manifest[asset.path] = { emitter, ...(owner.key === '' ? {} : { notebook: owner.key }) }
  // First record old and new files, so that an interrupted build leaves no untracked files.
  writeAsset(manifestAsset({ ...previous, ...manifest }), out)
  for (const { asset } of placed) written.push(writeAsset(asset, out))
  for (const path of Object.keys(previous))
    if (!Object.hasOwn(manifest, path)) {
      if (!isLinkedFolder(dirname(join(out, path)), out)) {
        await rm(join(out, path), { force: true })
        written.push({ path, size: 0, status: 'removed' })
      }
    }
  writeAsset(manifestAsset(manifest), out)
  await removeTemporaryFiles(Object.keys(manifest), out)
  return { written, folder }
}

/** Removes temporary files left by builds that were killed. */
async function removeTemporaryFiles(paths: readonly string[], out: string): Promise<void> {
  const outputPaths = new Set([...paths, manifestName].map((path) => join(out, path)))
  for (const folder of new Set([...outputPaths].map(dirname))) {
    if (isLinkedFolder(folder, out)) continue
    for (const name of await readdir(folder).catch(() => []))
      if (outputPaths.has(join(folder, temporaryFileTarget(name) ?? '')))
        await rm(join(folder, name), { force: true })
  }
}

function manifestAsset(manifest: Manifest): Asset {
  return {
    path: manifestName,
    content: `${JSON.stringify(manifest, null, 1)}\n`,
    mediaType: 'application/json',
  }
}

/**
 * Writes one of the user's files atomically, and flushes it to disk.
 *
 * @param path absolute path
 * @throws UserError if it can't be written
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    writeAtomically(path, content, true)
  } catch (error) {
    throw new UserError(3, `Can't write ${path}: ${errorReason(error)}.`)
  }
}

function writeAsset({ path, content, detail }: Asset, out: string): WrittenFile {
  const target = join(out, path)
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.length)
  if (isLinkedFolder(dirname(target), out))
    throw new UserError(3, `Can't write ${target}: a folder in its path is a link. Remove that link.`)
  const existing = lstatSync(target, { throwIfNoEntry: false })
  const base = { path, size: bytes.length, ...(detail === undefined ? {} : { detail }) }
  if (existing?.isFile() && existing.size === bytes.length && hasContent(target, bytes))
    return { ...base, status: 'same' }
  if (!existing) mkdirSync(dirname(target), { recursive: true })
  // Not flushed to disk: files lost in a power failure are written again by the next build.
  writeAtomically(target, bytes, false, false)
  return { ...base, status: existing ? 'changed' : 'new' }
}

/** Whether a folder is a link, or is in one, below the output folder. */
function isLinkedFolder(path: string, out: string): boolean {
  for (let folder = path; folder.length >= out.length; folder = dirname(folder))
    try {
      return realpathSync(folder) !== join(realpathSync(out), relative(out, folder))
    } catch {
      // The folder doesn't exist yet: check its parent.
    }
  return false
}

/** Whether a file has the given content. Synchronous, which is faster for thousands of small files. */
function hasContent(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
