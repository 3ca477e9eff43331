import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Notebook } from '../../../src/catalog/index.js'
import { completions } from '../../../src/emit/completions/index.js'

/** Creates an empty folder. It is removed after the test unless `isKept` is set. */
export function emptyFolder({ isKept = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ddd-notes-'))
  if (!isKept) onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Returns a notebook's completions for a shell. */
export async function scriptOf(shell: string, notebook: Notebook, programs?: string[]): Promise<string> {
  const assets = await completions(programs ? { programs } : {}).emit(notebook)
  const content = assets.find(({ path }) => path === `completions/ddd-notes.${shell}`)?.content
  if (typeof content !== 'string') throw new Error(`no completions for ${shell}`)
  return content
}

/** Writes a notebook's completions to a file and returns its path. */
export async function scriptFile(folder: string, shell: string, notebook: Notebook): Promise<string> {
  const file = join(folder, `ddd-notes.${shell}`)
  writeFileSync(file, await scriptOf(shell, notebook))
  return file
}
