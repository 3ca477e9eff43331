import { existsSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'

/** Characters that can make a path a glob. Most paths have none, so tinyglobby needn't be loaded to check them. */
const globCharacters = /[*?[\](){}!+@|\\]/

export async function isGlob(path: string): Promise<boolean> {
  if (!globCharacters.test(path)) return false
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(path)
}

/** Returns the absolute folder before the first wildcard of a glob. */
export async function globParent(pattern: string, cwd: string): Promise<string> {
  return (await splitGlob(pattern, cwd)).folder
}

/** Splits a glob after the last folder that exists under this very name: `sub (x)` in `sub (x)/*.md`. */
async function splitGlob(pattern: string, cwd: string): Promise<{ folder: string; rest: string }> {
  const parts = pattern.split('/')
  let at = 0
  while (at < parts.length - 1) {
    const part = parts[at] ?? ''
    if ((await isGlob(part)) && !isFolder(resolve(cwd, parts.slice(0, at + 1).join('/')))) break
    at += 1
  }
  return {
    folder: resolve(cwd, parts.slice(0, at).join('/') || rootOf(pattern)),
    rest: parts.slice(at).join('/'),
  }
}

function rootOf(pattern: string): string {
  return pattern.startsWith('/') ? '/' : '.'
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Folders that globs never search. */
const ignoredPatterns = ['**/node_modules/**', '**/.git/**']

/** Returns the files that match a glob, relative to `cwd`, with `/`. */
export async function findGlob(pattern: string, cwd: string): Promise<string[]> {
  const { folder, rest } = await splitGlob(pattern, cwd)
  if (!existsSync(folder)) return []
  const { glob } = await import('tinyglobby')
  const found = await glob(rest, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    dot: false,
    ignore: ignoredPatterns,
  })
  return found.map((path) => relative(cwd, path).split(sep).join('/'))
}
