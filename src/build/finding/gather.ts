import { readFile, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { findAll } from '../../catalog/index.js'
import { type Notes, resolvePicture } from '../../tree/index.js'

/** The largest picture that is carried along, in bytes. */
const maxPictureSize = 5_000_000

/**
 * Reads the pictures that notes show.
 *
 * @param roots folders that pictures must lie in, links followed
 * @returns their bytes by path from the working directory; `null` for one that is missing or lies elsewhere
 */
export async function gatherPictures(
  notes: readonly Notes[],
  cwd: string,
  roots: readonly string[],
): Promise<Map<string, Uint8Array | null>> {
  const files = new Map<string, Uint8Array | null>()
  const realRoots = await Promise.all(roots.map((root) => realpath(root).catch(() => root)))
  for (const file of notes)
    for (const url of picturesIn(file)) {
      const path = resolvePicture(file.path ?? '', url)
      if (path !== undefined && !files.has(path))
        files.set(path, await readInside(resolve(cwd, path), realRoots))
    }
  return files
}

/** Of figures, and of cards that the author wrote. */
function picturesIn(file: Notes): string[] {
  const cards = findAll(file, 'card').flatMap(({ node }) => [
    ...`${node.front}\n${node.back}`.matchAll(/!\[[^\]]{0,500}\]\(<?([^)\s>]{1,500})/g),
  ])
  return [...findAll(file, 'figure').map(({ node }) => node.url), ...cards.map(([, url = '']) => url)]
}

async function readInside(path: string, roots: readonly string[]): Promise<Uint8Array | null> {
  try {
    const real = await realpath(path)
    if (!roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))) return null
    const facts = await stat(real)
    // A pipe or a device would be read for ever.
    if (!facts.isFile() || facts.size > maxPictureSize) return null
    return new Uint8Array(await readFile(real))
  } catch {
    return null
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
