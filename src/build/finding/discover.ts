import { realpathSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Failure, systemReason } from '../failure.js'
import { walkFolder } from './walk-folder.js'

export interface Discovered {
  /** Paths from the working directory, with `/`, in natural order. */
  files: string[]
  /** Folders that the notes stay inside of, absolute. */
  roots: string[]
  /** Links that lead out of the notes, and so are not followed; paths as those of files. */
  outside: string[]
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
  const outside = new Set<string>()
  const outFolder = resolve(cwd, out)
  const nameOf = (path: string) => relative(cwd, path).split(sep).join('/')
  const isNotes = (path: string) =>
    path !== outFolder && !path.startsWith(outFolder + sep) && !nameOf(path).startsWith('knowledge/')
  for (const path of paths) {
    const whole = resolve(cwd, path)
    const kind = kindOf(path, whole)
    if (kind === 'folder') {
      roots.add(whole)
      const found = walkFolder(whole, cwd)
      for (const file of found.files) if (isNotes(file)) files.add(nameOf(file))
      for (const link of found.outside) if (isNotes(link)) outside.add(nameOf(link))
    } else if (kind === 'file') {
      roots.add(dirname(whole))
      files.add(nameOf(whole))
    } else {
      roots.add(cwd)
      // A glob chooses among the files that a folder would give.
      const found = new Set(
        await glob(path, { cwd, absolute: true, onlyFiles: true, dot: false, ignore: never }),
      )
      const given = found.size === 0 ? { files: [], outside: [] } : walkFolder(baseOf(path, cwd), cwd)
      for (const file of given.files)
        if (found.has(file.split(sep).join('/')) && isNotes(file)) files.add(nameOf(file))
    }
  }
  const natural = new Intl.Collator('en', { numeric: true })
  const order = (one: string, other: string) => natural.compare(one, other) || (one < other ? -1 : 1)
  return { files: [...files].sort(order), roots: [...roots], outside: [...outside].sort(order) }
}

const never = ['**/node_modules/**', '**/.git/**']

function kindOf(path: string, whole: string): 'folder' | 'file' | 'glob' {
  try {
    return statSync(realpathSync(whole)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isDynamicPattern(path)) return 'glob'
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}

/** The folder of a glob before its first star. */
function baseOf(pattern: string, cwd: string): string {
  const plain: string[] = []
  for (const part of pattern.split('/')) {
    if (isDynamicPattern(part)) break
    plain.push(part)
  }
  return resolve(cwd, plain.join('/') || '.')
}
