import { lstatSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Root } from '../../emit/index.js'
import type { ReadResult } from '../read.js'

/** What a build knows of a file of notes: whether it read it, or found that it is gone. */
export function createScope({
  files,
  folders,
  messages,
  root,
}: Pick<ReadResult, 'files' | 'folders' | 'messages' | 'root'>): {
  isKnown(file: string): boolean
} {
  const unreadable = new Set(
    messages.filter(({ ruleId }) => ruleId === 'unreadable-file').map(({ file }) => file),
  )
  const read = new Set(files.filter((file) => !unreadable.has(file)).map((file) => pathInRoot(file, root)))
  const known = new Map<string, boolean>()
  return {
    isKnown(file) {
      const answer = known.get(file) ?? (read.has(file) || isGone(file, folders, root))
      known.set(file, answer)
      return answer
    },
  }
}

/** Gone from a folder that the build did read: not merely ignored, out of reach, or outside of this run's paths. */
function isGone(file: string, folders: readonly string[], root: Root): boolean {
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
