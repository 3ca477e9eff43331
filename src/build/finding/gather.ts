import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { picturesIn } from '../../catalog/index.js'
import { type Notes, resolvePicture } from '../../tree/index.js'
import { isMedia } from './media-bytes.js'

/** The largest picture that is carried along, in bytes. */
const maxPictureSize = 5_000_000

/** Pictures that notes show. */
export interface Pictures {
  /** Their bytes by path from the working directory; `null` for one that can't be shown. */
  files: Map<string, Uint8Array | null>
  /** Why those can't be shown that are there, by path. */
  refused: Map<string, string>
}

/**
 * Reads the pictures that notes show: only files that are pictures or sounds by their bytes, inside the notes, and no hidden
 * ones. A card could otherwise carry away a password or a key.
 *
 * @param roots folders that pictures must lie in, links followed
 */
export async function gatherPictures(
  notes: readonly Notes[],
  cwd: string,
  roots: readonly string[],
): Promise<Pictures> {
  const pictures: Pictures = { files: new Map(), refused: new Map() }
  const realRoots = await Promise.all(roots.map((root) => realpath(root).catch(() => root)))
  for (const file of notes)
    for (const { url } of picturesIn(file)) {
      const path = resolvePicture(file.path ?? '', url)
      if (path === undefined || pictures.files.has(path)) continue
      const read = await readInside(resolve(cwd, path), realRoots)
      pictures.files.set(path, typeof read === 'object' ? read : null)
      if (typeof read === 'string') pictures.refused.set(path, read)
    }
  return pictures
}

/** @returns its bytes; why it can't be shown; nothing if it is not there */
async function readInside(path: string, roots: readonly string[]): Promise<Uint8Array | string | undefined> {
  try {
    const real = await realpath(path)
    const root = roots.find((folder) => real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    if (root === undefined) return 'it is outside of the notes'
    if (
      real
        .slice(root.length)
        .split(sep)
        .some((part) => part.startsWith('.'))
    )
      return 'it is a hidden file'
    const facts = await stat(real)
    // A pipe or a device would be read for ever.
    if (!facts.isFile()) return 'it is not a file'
    if (facts.size > maxPictureSize) return `it is larger than ${maxPictureSize / 1e6} MB`
    const bytes = new Uint8Array(await readFile(real))
    return isMedia(bytes) ? bytes : 'it is neither a picture nor a sound'
  } catch {
    return undefined
  }
}

/**
 * Looks whether the files are there that notes link to. A site may leave `.md` out.
 *
 * @param roots folders that are looked into; what lies elsewhere is left out of the answer
 */
export async function gatherLinks(
  notes: readonly Notes[],
  cwd: string,
  roots: readonly string[],
): Promise<Map<string, boolean>> {
  const links = new Map<string, boolean>()
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    )
  for (const file of notes)
    for (const { url } of file.data?.links ?? []) {
      const path = resolvePicture(file.path ?? '', url)
      if (path === undefined || links.has(path)) continue
      const whole = resolve(cwd, path)
      if (!roots.some((root) => whole === root || whole.startsWith(root.endsWith(sep) ? root : root + sep)))
        continue
      links.set(path, (await isThere(whole)) || (await isThere(`${whole}.md`)))
    }
  return links
}
