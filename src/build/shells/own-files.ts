import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { startupShells } from './startup.js'

const extensions: ReadonlySet<string> = new Set(
  Object.values(startupShells).map(({ extension }) => `.${extension}`),
)

/** How many bytes at the beginning of a file name who made it. */
const headBytes = 1000

/** Names of the files in the folder of completions that ddd-build wrote. What somebody else put there is not ours. */
export async function ownFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const scripts = names.filter((name) => extensions.has(extname(name)) && isOwnScript(join(folder, name)))
  const notebooks = new Set(scripts.map(notebookOf))
  // A table can't say who made it; the scripts beside it do.
  const tables = names.filter((name) => extname(name) === '.tsv' && notebooks.has(notebookOf(name)))
  return names.filter((name) => scripts.includes(name) || tables.includes(name))
}

/** `boats` of `boats.bash`. */
export function notebookOf(name: string): string {
  return name.slice(0, name.length - extname(name).length)
}

/** Whether its first comments name ddd-build. */
export function isOwnScript(path: string): boolean {
  // Not opened otherwise: a pipe would never end.
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    readSync(file, head, 0, headBytes, 0)
    return /^#.*\bddd-build\b/m.test(head.toString('latin1'))
  } finally {
    closeSync(file)
  }
}
