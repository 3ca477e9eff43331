import { realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { errorReason, UserError } from '../user-error.js'
import { findGlob, globParent, isGlob } from './glob.js'
import { walkFolder } from './walk-folder.js'

export interface NoteFiles {
  /** Paths relative to the working directory, with `/`, in natural order. */
  files: string[]
  /** Absolute paths of the folders that contain the notes and their pictures. */
  roots: string[]
  /** Absolute paths of the searched folders: a file no longer found in one of them was removed. */
  folders: string[]
  /** Links that point outside the notes and aren't followed; paths like those in `files`. */
  outsideLinks: string[]
  /** Reasons why folders couldn't be read, by path like those in `files`. */
  unreadableFolders: ReadonlyMap<string, string>
}

/**
 * Finds the Markdown files for the given folders, files and globs.
 *
 * A file given by its path is always included. Folders and globs skip `node_modules`, files ignored by `.gitignore`,
 * `knowledge/` and the output folder.
 *
 * @throws UserError if a path does not exist
 */
export async function findNoteFiles(paths: readonly string[], cwd: string, out: string): Promise<NoteFiles> {
  const files = new Set<string>()
  const roots = new Set<string>()
  const folders = new Set<string>()
  const outsideLinks = new Set<string>()
  const unreadableFolders = new Map<string, string>()
  const outFolder = resolve(cwd, out)
  const relativePath = (path: string) => relative(cwd, path).split(sep).join('/')
  const isIncluded = (path: string) =>
    path !== outFolder && !path.startsWith(outFolder + sep) && !relativePath(path).startsWith('knowledge/')
  for (const path of paths) {
    const absolutePath = resolve(cwd, path)
    const kind = await kindOf(path, absolutePath)
    if (kind === 'folder') {
      roots.add(absolutePath)
      folders.add(absolutePath)
      const found = walkFolder(absolutePath, cwd)
      for (const file of found.files) if (isIncluded(file)) files.add(relativePath(file))
      for (const link of found.outsideLinks) if (isIncluded(link)) outsideLinks.add(relativePath(link))
      for (const { path: folder, error } of found.unreadableFolders)
        unreadableFolders.set(relativePath(folder), errorReason(error))
    } else if (kind === 'file') {
      roots.add(dirname(absolutePath))
      files.add(relativePath(absolutePath))
    } else {
      roots.add(cwd)
      // A glob selects from the files that its folder would give.
      folders.add(await globParent(path, cwd))
      const found = new Set((await findGlob(path, cwd)).map((file) => resolve(cwd, file)))
      const walked = found.size === 0 ? { files: [] } : walkFolder(await globParent(path, cwd), cwd)
      for (const file of walked.files) if (found.has(file) && isIncluded(file)) files.add(relativePath(file))
    }
  }
  return {
    files: sortNaturally(files),
    roots: [...roots],
    folders: [...folders],
    outsideLinks: sortNaturally(outsideLinks),
    unreadableFolders,
  }
}

/** Sorts `2.md` before `10.md`. */
function sortNaturally(paths: ReadonlySet<string>): string[] {
  // Creating a collator is as slow as reading a few notes.
  if (paths.size < 2) return [...paths]
  const collator = new Intl.Collator('en', { numeric: true })
  return [...paths].sort((one, other) => collator.compare(one, other) || (one < other ? -1 : 1))
}

async function kindOf(path: string, absolutePath: string): Promise<'folder' | 'file' | 'glob'> {
  try {
    return statSync(realpathSync(absolutePath)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (await isGlob(path)) return 'glob'
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
}
