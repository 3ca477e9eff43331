import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ContentHashCache } from '../cache/index.js'
import { maxFileBytes } from '../parsing/index.js'
import { errorReason } from '../user-error.js'
import { otherMarkupReason } from './other-markup.js'

export interface ReadableFiles {
  files: string[]
  /** Reasons why the other files can't be read, by path. */
  unreadable: Map<string, string>
}

/** Splits paths into readable and unreadable files, so that an unreadable one never stops a build. */
export function readableFiles(
  paths: readonly string[],
  cwd: string,
  contentHashes: ContentHashCache,
): ReadableFiles {
  const files: string[] = []
  const unreadable = new Map<string, string>()
  for (const path of paths) {
    const reason = unreadableReason(path, cwd, contentHashes)
    if (reason === undefined) files.push(path)
    else unreadable.set(path, reason)
  }
  return { files, unreadable }
}

function unreadableReason(path: string, cwd: string, contentHashes: ContentHashCache): string | undefined {
  try {
    const stats = statSync(resolve(cwd, path))
    // Reading a pipe or a device might never end.
    if (!stats.isFile()) return 'it is not a regular file'
    if (stats.size > maxFileBytes)
      return `it is ${stats.size} bytes, and the limit is ${maxFileBytes}; split it or exclude it`
    contentHashes.hashOf(path)
    return otherMarkupReason(path)
  } catch (error) {
    // Node replaces bytes in a name that aren't UTF-8, so the name no longer matches the file.
    return path.includes('\uFFFD') ? 'its name is not UTF-8; rename it' : errorReason(error)
  }
}
