/** The folder that the notes belong to. */
export interface Root {
  /** Its name, such as that of an Obsidian vault. */
  name: string
  /** Its absolute path, with `/`. */
  path: string
  /** Path from the root to the folder that the notes' paths count from; empty or with `/` at its end. */
  prefix: string
}

/** Path of a file from the root. */
export function fileInRoot(file: string, root: Root | undefined): string {
  const parts: string[] = []
  for (const part of `${root?.prefix ?? ''}${file}`.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
