import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** `git-commit.1.gz`, `openssl-req.1ssl`: pages of programs are in the sections 1, 6 and 8. */
const pageFile = /^(.+)\.[168][a-z]*(?:\.(?:gz|bz2|xz|zst|lzma|lz|Z))?$/

/** Whether a path is that of a program's man page. */
export function isProgramPage(path: string): boolean {
  return pageFile.test(basename(path))
}

/** Returns the names of the pages in the same folder that begin with a program's name: `git-commit` for `git`. */
export function pagesBeside(path: string, program: string): string[] {
  try {
    const names = readdirSync(dirname(path)).map((file) => pageFile.exec(file)?.[1] ?? '')
    return [...new Set(names)].filter((name) => name.startsWith(`${program}-`)).sort()
  } catch {
    return []
  }
}
