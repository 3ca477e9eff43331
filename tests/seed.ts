import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VFile } from 'vfile'
import { parseNotes } from '../src/parse/index.js'
import type { Notes } from '../src/tree/index.js'

/** Real notes next to the checkout; not part of the repository. */
export const seedPath = resolve(import.meta.dirname, '../../shared/seed/docker-notes.md')
export const hasSeed = existsSync(seedPath)

export function readSeed(): { notes: Notes; text: string } {
  const text = readFileSync(seedPath, 'utf8')
  return { notes: parseNotes(new VFile({ path: 'docker-notes.md', value: text })), text }
}
