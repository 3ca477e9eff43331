import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names that people give the folder of templates in an Obsidian vault. */
const templateNames = /^_?templates?$/i

/**
 * Returns the folders below a folder that contain no notes because Obsidian or Logseq keep something else there.
 *
 * @param names the names of all entries of the folder
 * @returns absolute paths
 */
export function appFolders(folder: string, names: readonly string[]): string[] {
  return [
    ...(names.includes('.obsidian') ? templateFolders(folder, names) : []),
    ...(names.includes('logseq') && isLogseqFolder(join(folder, 'logseq')) ? [join(folder, 'logseq')] : []),
  ]
}

function templateFolders(vault: string, names: readonly string[]): string[] {
  const chosen = readJson(join(vault, '.obsidian', 'templates.json'))
  const folder = typeof chosen === 'object' && chosen && 'folder' in chosen ? chosen.folder : undefined
  // An empty setting would mean the whole vault.
  if (typeof folder === 'string' && folder.replace(/[/.]/g, '') !== '') return [join(vault, folder)]
  return names.filter((name) => templateNames.test(name)).map((name) => join(vault, name))
}

/** Whether a folder contains the settings and backups of Logseq. */
function isLogseqFolder(folder: string): boolean {
  return readText(join(folder, 'config.edn')) !== undefined
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path) ?? '')
  } catch {
    return undefined
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
