import { findGlob, isGlob } from '../inputs/glob.js'

/** Where a project keeps its own knowledge files. */
const defaultPatterns = ['knowledge/**/*.md']
/** Name of a shipped knowledge file: `ddd-build/knowledge/docker`. */
const shippedPattern = /^ddd-build\/knowledge\/([\w-]+)(?:\.md)?$/

/**
 * Finds knowledge files.
 *
 * @param paths files, globs and names of shipped knowledge; `undefined` for the default, an empty list for none
 * @returns files relative to the working directory, and names of shipped knowledge unchanged
 */
export async function findKnowledgeFiles(
  paths: string | readonly string[] | undefined,
  cwd: string,
): Promise<string[]> {
  const found: string[] = []
  for (const path of typeof paths === 'string' ? [paths] : (paths ?? defaultPatterns))
    if (isShipped(path) || !(await isGlob(path))) found.push(path)
    else found.push(...(await findGlob(path, cwd)).sort())
  return found
}

export function isShipped(path: string): boolean {
  return shippedPattern.test(path)
}

/** Returns `docker` for `ddd-build/knowledge/docker`. */
export function shippedTopic(path: string): string | undefined {
  return shippedPattern.exec(path)?.[1]
}
