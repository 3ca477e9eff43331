import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ledgerFileName, type Root } from '../emit/index.js'

/** Names that mark the root folder of a project or vault, besides a ledger from an earlier build. */
const markers = ['.git', '.obsidian', 'logseq', 'package.json']

/**
 * Returns the root of the notes: the config's folder; otherwise the nearest project or vault; otherwise `cwd`.
 *
 * @param cwd absolute folder that the notes' paths are relative to
 * @param configFile absolute path
 */
export function findRoot(cwd: string, configFile: string | undefined): Root {
  const folder = configFile === undefined ? (findMarkedParent(cwd) ?? cwd) : dirname(configFile)
  const prefix = relative(folder, cwd).split(sep).join('/')
  return {
    name: basename(folder) || 'notes',
    path: folder.split(sep).join('/'),
    prefix: prefix === '' ? '' : `${prefix}/`,
  }
}

function findMarkedParent(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if ([ledgerFileName, ...markers].some((name) => existsSync(join(folder, name)))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** Returns the package name without its scope, otherwise the folder name. It never depends on the content of the notes. */
export function projectName({ path, name }: Root): string {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const packageJson = Object(parsed) as { name?: unknown }
    if (typeof packageJson.name === 'string' && packageJson.name.trim() !== '')
      return packageJson.name.replace(/^@[^/]*\//, '')
  } catch {
    // Most notes aren't in a package.
  }
  return name
}
