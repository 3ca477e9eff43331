import type { Asset } from '../../emit/index.js'
import type { Manifest, ManifestEntry } from './manifest.js'

/** Who owns the files of a build. */
export interface OutputOwner {
  /** Identifies the notebook, or the part of it that is built. */
  key: string
  /** Name of the folder for its files, if the output folder has files of another owner with the same paths. */
  folder: string
}

/** Whether a file belongs to an owner. */
export function isOwnedBy({ key }: OutputOwner, { notebook }: ManifestEntry): boolean {
  return notebook === undefined || notebook === key
}

/**
 * Returns the folder in the output folder in which an owner's files overwrite none of another owner: empty for the output folder
 * itself, otherwise with a slash at the end.
 */
export function folderOf(owner: OutputOwner, assets: readonly Asset[], manifest: Manifest): string {
  const isTaken = (folder: string) =>
    assets.some(({ path }) => {
      const entry = Object.hasOwn(manifest, folder + path) ? manifest[folder + path] : undefined
      return entry !== undefined && !isOwnedBy(owner, entry)
    })
  let folder = ''
  for (let number = 1; isTaken(folder); number += 1)
    folder = `${owner.folder}${number === 1 ? '' : `-${number}`}/`
  return folder
}
