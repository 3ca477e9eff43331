import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Characters that can make a path a glob. Most paths have none, so tinyglobby needn't be loaded to check them. */
const globCharacters = /[*?[\](){}!+@|\\]/

export async function isGlob(path: string): Promise<boolean> {
  if (!globCharacters.test(path)) return false
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(path)
}

/** Returns the absolute folder before the first wildcard of a glob. */
export async function globParent(pattern: string, cwd: string): Promise<string> {
  const segments: string[] = []
  for (const part of pattern.split('/')) {
    if (await isGlob(part)) break
    segments.push(part)
  }
  return resolve(cwd, segments.join('/') || '.')
}

/** Folders that globs never search. */
const ignoredPatterns = ['**/node_modules/**', '**/.git/**']

/** Returns the files that match a glob, relative to `cwd`, with `/`. */
export async function findGlob(pattern: string, cwd: string): Promise<string[]> {
  if (!existsSync(await globParent(pattern, cwd))) return []
  const { glob } = await import('tinyglobby')
  return glob(pattern, { cwd, onlyFiles: true, dot: false, ignore: ignoredPatterns })
}
