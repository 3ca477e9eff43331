import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { picturesIn } from '../../catalog/index.js'
import { type Notes, resolvePicture } from '../../tree/index.js'
import { isMedia } from './is-media.js'

/** Larger pictures are rejected. */
const maxPictureBytes = 5_000_000

/** Pictures used in notes. */
export interface Pictures {
  /** Bytes by path relative to the working directory; `null` for a picture that can't be shown. */
  files: Map<string, Uint8Array | null>
  /** Reasons why existing files can't be shown, by path. */
  rejected: Map<string, string>
}

/**
 * Reads the pictures used in notes. Only accepts files inside the notes that aren't hidden and whose bytes are a picture or
 * a sound; otherwise a card could leak a password or a key.
 *
 * @param roots folders that pictures must be in, after resolving links
 */
export async function readPictures(
  notes: readonly Notes[],
  cwd: string,
  roots: readonly string[],
): Promise<Pictures> {
  const pictures: Pictures = { files: new Map(), rejected: new Map() }
  const realRoots = await Promise.all(roots.map((root) => realpath(root).catch(() => root)))
  for (const file of notes)
    for (const { url } of picturesIn(file)) {
      const path = resolvePicture(file.path ?? '', url)
      if (path === undefined || pictures.files.has(path)) continue
      const content = await readInside(resolve(cwd, path), realRoots)
      pictures.files.set(path, typeof content === 'object' ? content : null)
      if (typeof content === 'string') pictures.rejected.set(path, content)
    }
  return pictures
}

/** @returns the bytes, or the reason why the file can't be shown, or `undefined` if it doesn't exist */
async function readInside(path: string, roots: readonly string[]): Promise<Uint8Array | string | undefined> {
  try {
    const realPath = await realpath(path)
    const root = roots.find((folder) => realPath.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    if (root === undefined) return 'it is outside the notes folder'
    if (
      realPath
        .slice(root.length)
        .split(sep)
        .some((part) => part.startsWith('.'))
    )
      return 'it is a hidden file'
    const stats = await stat(realPath)
    // Reading a pipe or a device might never end.
    if (!stats.isFile()) return 'it is not a regular file'
    if (stats.size > maxPictureBytes) return `it is larger than ${maxPictureBytes / 1e6} MB`
    const bytes = new Uint8Array(await readFile(realPath))
    return isMedia(bytes) ? bytes : 'it is neither a picture nor a sound'
  } catch {
    return undefined
  }
}

/**
 * Checks whether the files that notes link to exist, with or without `.md`.
 *
 * @param roots folders that are checked; links to other places are omitted
 * @returns whether each target exists, by path
 */
export async function findLinkTargets(
  notes: readonly Notes[],
  cwd: string,
  roots: readonly string[],
): Promise<Map<string, boolean>> {
  const linkTargets = new Map<string, boolean>()
  const exists = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    )
  for (const file of notes)
    for (const { url } of file.data?.links ?? []) {
      const path = resolvePicture(file.path ?? '', url)
      if (path === undefined || linkTargets.has(path)) continue
      const absolutePath = resolve(cwd, path)
      if (
        !roots.some(
          (root) => absolutePath === root || absolutePath.startsWith(root.endsWith(sep) ? root : root + sep),
        )
      )
        continue
      linkTargets.set(path, (await exists(absolutePath)) || (await exists(`${absolutePath}.md`)))
    }
  return linkTargets
}
