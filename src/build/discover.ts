import { readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import ignore from 'ignore'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Failure, systemReason } from './failure.js'

const markdown = ['**/*.md', '**/*.markdown']
const never = ['**/node_modules/**', '**/.git/**']

export interface Discovered {
  /** Paths from the working directory, with `/`, in natural order. */
  files: string[]
  /** Folders that the notes stay inside of, absolute. */
  roots: string[]
}

/**
 * Finds the Markdown files of folders, files and globs.
 *
 * Files that are named stand in whatever else is said; what is found by a folder or glob leaves out `node_modules`,
 * what `.gitignore` names, `knowledge/` and the output folder.
 *
 * @throws Failure if a path does not exist
 */
export async function discover(paths: readonly string[], cwd: string, out: string): Promise<Discovered> {
  const files = new Set<string>()
  const roots = new Set<string>()
  const ignored = await gitIgnore(cwd)
  const outFolder = toPath(relative(cwd, resolve(cwd, out)))
  const add = (found: readonly string[]) => {
    for (const path of found.map(toPath)) {
      const isOut = path === outFolder || path.startsWith(`${outFolder}/`)
      if (!isOut && !path.startsWith('knowledge/') && !(inside(path) && ignored.ignores(path)))
        files.add(path)
    }
  }
  for (const path of paths) {
    const facts = await stat(resolve(cwd, path)).catch((error: unknown) => {
      if (isDynamicPattern(path)) return undefined
      throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
    })
    if (facts?.isDirectory()) {
      roots.add(resolve(cwd, path))
      const found = await glob(markdown, { cwd: resolve(cwd, path), ignore: never, onlyFiles: true })
      add(found.map((file) => relative(cwd, join(resolve(cwd, path), file))))
    } else if (facts) {
      roots.add(resolve(cwd, path, '..'))
      files.add(toPath(relative(cwd, resolve(cwd, path))))
    } else {
      roots.add(cwd)
      add(await glob(path, { cwd, ignore: never, onlyFiles: true }))
    }
  }
  const natural = new Intl.Collator('en', { numeric: true })
  return { files: [...files].sort(natural.compare), roots: [...roots] }
}

function toPath(path: string): string {
  return path.split(sep).join('/')
}

function inside(path: string): boolean {
  return path !== '' && !path.startsWith('../') && path !== '..' && !path.startsWith('/')
}

async function gitIgnore(cwd: string): Promise<ReturnType<typeof ignore>> {
  const text = await readFile(join(cwd, '.gitignore'), 'utf8').catch(() => '')
  return ignore().add(text)
}
