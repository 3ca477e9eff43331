import { realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { Failure, systemReason } from '../failure.js'
import { baseOfGlob, findGlob, isGlob } from './glob.js'
import { walkFolder } from './walk-folder.js'

export interface Discovered {
  /** Paths from the working directory, with `/`, in natural order. */
  files: string[]
  /** Folders that the notes stay inside of, absolute. */
  roots: string[]
  /** Folders that were searched for notes, absolute: a file that is gone from one of them is known to be gone. */
  folders: string[]
  /** Links that lead out of the notes, and so are not followed; paths as those of files. */
  outside: string[]
  /** Folders that could not be read, and why; paths as those of files. */
  unreadable: ReadonlyMap<string, string>
}

/**
 * Finds the Markdown files of folders, files and globs.
 *
 * Files that are named stand in whatever else is said; what is found by a folder or glob leaves out `node_modules`,
 * what a `.gitignore` names, `knowledge/` and the output folder.
 *
 * @throws Failure if a path does not exist
 */
export async function discover(paths: readonly string[], cwd: string, out: string): Promise<Discovered> {
  const files = new Set<string>()
  const roots = new Set<string>()
  const folders = new Set<string>()
  const outside = new Set<string>()
  const unreadable = new Map<string, string>()
  const outFolder = resolve(cwd, out)
  const nameOf = (path: string) => relative(cwd, path).split(sep).join('/')
  const isNotes = (path: string) =>
    path !== outFolder && !path.startsWith(outFolder + sep) && !nameOf(path).startsWith('knowledge/')
  for (const path of paths) {
    const whole = resolve(cwd, path)
    const kind = await kindOf(path, whole)
    if (kind === 'folder') {
      roots.add(whole)
      folders.add(whole)
      const found = walkFolder(whole, cwd)
      for (const file of found.files) if (isNotes(file)) files.add(nameOf(file))
      for (const link of found.outside) if (isNotes(link)) outside.add(nameOf(link))
      for (const { path: folder, error } of found.unreadable)
        unreadable.set(nameOf(folder), systemReason(error))
    } else if (kind === 'file') {
      roots.add(dirname(whole))
      files.add(nameOf(whole))
    } else {
      roots.add(cwd)
      // A glob chooses among the files that a folder would give.
      folders.add(await baseOfGlob(path, cwd))
      const found = new Set((await findGlob(path, cwd)).map((file) => resolve(cwd, file)))
      const given = found.size === 0 ? { files: [] } : walkFolder(await baseOfGlob(path, cwd), cwd)
      for (const file of given.files) if (found.has(file) && isNotes(file)) files.add(nameOf(file))
    }
  }
  return {
    files: inOrder(files),
    roots: [...roots],
    folders: [...folders],
    outside: inOrder(outside),
    unreadable,
  }
}

/** `2.md` before `10.md`. */
function inOrder(paths: ReadonlySet<string>): string[] {
  // To make a collator takes as long as to read some notes.
  if (paths.size < 2) return [...paths]
  const natural = new Intl.Collator('en', { numeric: true })
  return [...paths].sort((one, other) => natural.compare(one, other) || (one < other ? -1 : 1))
}

async function kindOf(path: string, whole: string): Promise<'folder' | 'file' | 'glob'> {
  try {
    return statSync(realpathSync(whole)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (await isGlob(path)) return 'glob'
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}
