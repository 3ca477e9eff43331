import { lstatSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Root } from '../../emit/index.js'
import type { ReadResult } from '../read-result.js'

/**
 * Creates the scope of a build.
 *
 * @returns `coversFile`, which tells whether a note file was read by this build, or was removed
 */
export function createScope({
  files,
  folders,
  messages,
  root,
}: Pick<ReadResult, 'files' | 'folders' | 'messages' | 'root'>): {
  coversFile(file: string): boolean
} {
  const unreadable = new Set(
    messages.filter(({ ruleId }) => ruleId === 'unreadable-file').map(({ file }) => file),
  )
  const read = new Set(files.filter((file) => !unreadable.has(file)).map((file) => pathInRoot(file, root)))
  const known = new Map<string, boolean>()
  return {
    coversFile(file) {
      const isCovered = known.get(file) ?? (read.has(file) || isRemoved(file, folders, root))
      known.set(file, isCovered)
      return isCovered
    },
  }
}

/** Whether a file was removed from a folder that the build read, and isn't just ignored, unreadable or out of scope. */
function isRemoved(file: string, folders: readonly string[], root: Root): boolean {
  const path = resolve(root.path, file)
  if (!folders.some((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep))) return false
  try {
    lstatSync(path)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  }
}

function pathInRoot(file: string, root: Root): string {
  return relative(root.path, resolve(root.path, root.prefix, file))
    .split(sep)
    .join('/')
}
