import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ledgerName, type Root } from '../emit/index.js'

/** What marks the top folder of a project or a vault; a ledger marks one that was used before. */
const markers = ['.git', '.obsidian', 'logseq', 'package.json']

/**
 * The folder that notes belong to: the config's; otherwise the nearest parent of a project or vault; otherwise the folder itself.
 *
 * @param cwd folder that the notes' paths count from, absolute
 * @param configFile absolute
 */
export function findRoot(cwd: string, configFile: string | undefined): Root {
  const folder = configFile === undefined ? (markedParent(cwd) ?? cwd) : dirname(configFile)
  const prefix = relative(folder, cwd).split(sep).join('/')
  return {
    name: basename(folder) || 'notes',
    path: folder.split(sep).join('/'),
    prefix: prefix === '' ? '' : `${prefix}/`,
  }
}

function markedParent(cwd: string): string | undefined {
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if ([ledgerName, ...markers].some((name) => existsSync(join(at, name)))) return at
    if (dirname(at) === at) return undefined
  }
}

/** The name of a project: that of its package without its scope, or of its folder. It never depends on what the notes say. */
export function projectName({ path, name }: Root): string {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const own = Object(parsed) as { name?: unknown }
    if (typeof own.name === 'string' && own.name.trim() !== '') return own.name.replace(/^@[^/]*\//, '')
  } catch {
    // Many notes are in no package.
  }
  return name
}
