import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { startupShells } from './startup-shells.js'

const extensions: ReadonlySet<string> = new Set(
  Object.values(startupShells).map(({ extension }) => `.${extension}`),
)

/** The comment that names ddd-build is within the first bytes of a file. */
const maxHeaderBytes = 1000

/** Returns the names of the files in the completions folder that ddd-build wrote. */
export async function listInstalledFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const scripts = names.filter(
    (name) => extensions.has(extname(name)) && isGeneratedScript(join(folder, name)),
  )
  const notebooks = new Set(scripts.map(notebookOf))
  // Tables have no comments; they belong to ddd-build if a script of the same notebook does.
  const tables = names.filter((name) => extname(name) === '.tsv' && notebooks.has(notebookOf(name)))
  return names.filter((name) => scripts.includes(name) || tables.includes(name))
}

/** Returns `boats` for `boats.bash`. */
export function notebookOf(name: string): string {
  return name.slice(0, name.length - extname(name).length)
}

/** Whether the comments at the top of a file name ddd-build. */
export function isGeneratedScript(path: string): boolean {
  // Reading a pipe might never end.
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(maxHeaderBytes)
    readSync(file, head, 0, maxHeaderBytes, 0)
    return /^#.*\bddd-build\b/m.test(head.toString('latin1'))
  } finally {
    closeSync(file)
  }
}
