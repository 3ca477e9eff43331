import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** All that makes a path a pattern; most paths hold none of it, and then nothing need be loaded to tell. */
const magic = /[*?[\](){}!+@|\\]/

export async function isGlob(path: string): Promise<boolean> {
  if (!magic.test(path)) return false
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(path)
}

/** The folder of a glob before its first star; absolute. */
export async function baseOfGlob(pattern: string, cwd: string): Promise<string> {
  const plain: string[] = []
  for (const part of pattern.split('/')) {
    if (await isGlob(part)) break
    plain.push(part)
  }
  return resolve(cwd, plain.join('/') || '.')
}

/** Folders that no glob looks into. */
const never = ['**/node_modules/**', '**/.git/**']

/** @returns paths of files that a glob names, from the working directory, with `/` */
export async function findGlob(pattern: string, cwd: string): Promise<string[]> {
  if (!existsSync(await baseOfGlob(pattern, cwd))) return []
  const { glob } = await import('tinyglobby')
  return glob(pattern, { cwd, onlyFiles: true, dot: false, ignore: never })
}
