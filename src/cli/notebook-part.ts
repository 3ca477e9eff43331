import { existsSync } from 'node:fs'
import { dirname, parse, resolve } from 'node:path'
import type { LoadedConfig, NotebookPart } from '../engine/index.js'
import { relativePath } from './relative-path.js'

/**
 * Returns the part of the notebook that paths select; `undefined` if they are those of the config.
 *
 * @param paths relative to the working directory
 * @param out the output folder, relative to that of the config
 */
export function notebookPart(
  paths: readonly string[],
  { config, folder }: LoadedConfig,
  out: string,
): NotebookPart | undefined {
  const notes = config.notes ?? (existsSync(resolve(folder, 'notes')) ? 'notes' : '.')
  const all = [notes].flat().map((path) => resolve(folder, path))
  // A shell expands `notes/*.md`: several files stand for their folder, so that one more file makes no other part.
  const selected = [...new Set(paths.map((path) => resolve(paths.length > 1 ? folderOfFile(path) : path)))]
  if (selected.length === all.length && selected.every((path) => all.includes(path))) return undefined
  const fromOutput = selected.map((path) => relativePath(resolve(folder, out), path))
  return { key: fromOutput.sort().join(' '), name: parse(selected[0] ?? '').name }
}

function folderOfFile(path: string): string {
  return /\.\w+$/.test(path) ? dirname(path) : path
}
