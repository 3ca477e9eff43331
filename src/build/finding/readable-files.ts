import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Stamps } from '../cache/index.js'
import { systemReason } from '../failure.js'
import { maxFileSize } from '../reading/index.js'

export interface ReadableFiles {
  files: string[]
  /** Why the others can't be read, by path. */
  unreadable: Map<string, string>
}

/** Separates the files that can be read, so that one that can't never stops a build. */
export function readableFiles(paths: readonly string[], cwd: string, stamps: Stamps): ReadableFiles {
  const files: string[] = []
  const unreadable = new Map<string, string>()
  for (const path of paths) {
    const reason = whyUnreadable(path, cwd, stamps)
    if (reason === undefined) files.push(path)
    else unreadable.set(path, reason)
  }
  return { files, unreadable }
}

function whyUnreadable(path: string, cwd: string, stamps: Stamps): string | undefined {
  try {
    const metadata = statSync(resolve(cwd, path))
    // A pipe or a device would be read forever.
    if (!metadata.isFile()) return 'it is not a regular file'
    if (metadata.size > maxFileSize)
      return `it has ${metadata.size} bytes, and at most ${maxFileSize} are read; split it, or leave it out`
    stamps.hashOf(path)
    return undefined
  } catch (error) {
    // Node replaces bytes that aren't UTF-8, and then the name matches no file.
    return path.includes('\uFFFD') ? 'its name is not UTF-8; rename it' : systemReason(error)
  }
}
