/** Root folder of the notes. */
export interface Root {
  /** Folder name, such as the name of an Obsidian vault. */
  name: string
  /** Absolute path, separated by `/`. */
  path: string
  /** Path from the root to the folder that file paths are relative to; empty, or ends with `/`. */
  prefix: string
}

/**
 * Returns the path of a file relative to the root; without a root, the path itself. Resolves `.` and `..`; keeps a leading `..`.
 *
 * @param file a relative path
 */
export function pathFromRoot(file: string, root: Root | undefined): string {
  const parts: string[] = []
  for (const part of `${root?.prefix ?? ''}${file}`.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
