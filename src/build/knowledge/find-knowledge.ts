import { findGlob, isGlob } from '../finding/glob.js'

/** Where a project keeps its own knowledge. */
const ownKnowledge = ['knowledge/**/*.md']
/** How the knowledge that this package brings is named: `ddd-build/knowledge/docker`. */
const shippedName = /^ddd-build\/knowledge\/([\w-]+)(?:\.md)?$/

/**
 * Finds files of knowledge.
 *
 * @param paths files, globs and names of shipped knowledge; nothing for the default, an empty list for none
 * @returns files, from the working directory, and names of shipped knowledge as they are
 */
export async function findKnowledge(
  paths: string | readonly string[] | undefined,
  cwd: string,
): Promise<string[]> {
  const found: string[] = []
  for (const path of typeof paths === 'string' ? [paths] : (paths ?? ownKnowledge))
    if (isShipped(path) || !(await isGlob(path))) found.push(path)
    else found.push(...(await findGlob(path, cwd)).sort())
  return found
}

export function isShipped(path: string): boolean {
  return shippedName.test(path)
}

/** `docker` of `ddd-build/knowledge/docker`. */
export function shippedTopic(path: string): string | undefined {
  return shippedName.exec(path)?.[1]
}
