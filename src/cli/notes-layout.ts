import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultOutputFolder, findNoteFiles } from '../engine/index.js'

/** Where a folder has its notes. */
export interface NotesLayout {
  /** The tool that they are written with, if it can be told. */
  tool?: string
  /** For the config. */
  notes: string | readonly string[]
  /** Whether there are no notes yet. */
  isEmpty: boolean
}

interface KnownLayout {
  tool: string
  /** A file or folder that only this tool has. */
  marker: RegExp
  folders: readonly string[]
}

/** How other tools lay out notes. */
const knownLayouts: readonly KnownLayout[] = [
  { tool: 'Obsidian', marker: /^\.obsidian$/, folders: ['.'] },
  { tool: 'Logseq', marker: /^logseq$/, folders: ['pages', 'journals'] },
  { tool: 'MkDocs', marker: /^mkdocs\.ya?ml$/, folders: ['docs'] },
  { tool: 'Docusaurus', marker: /^docusaurus\.config\.\w+$/, folders: ['docs'] },
]

/** Finds out where a folder has its notes: where another tool keeps them, in `notes/`, or anywhere below. */
export async function findNotesLayout(folder: string): Promise<NotesLayout> {
  const names = readdirSync(folder)
  for (const { tool, marker, folders } of knownLayouts) {
    const existing = folders.filter((name) => existsSync(join(folder, name)))
    const [first] = existing
    if (first !== undefined && names.some((name) => marker.test(name)))
      return { tool, notes: existing.length === 1 ? first : existing, isEmpty: false }
  }
  if (names.includes('notes')) return { notes: 'notes', isEmpty: await isWithoutNotes('notes', folder) }
  const isEmpty = await isWithoutNotes('.', folder)
  return { notes: isEmpty ? 'notes' : '.', isEmpty }
}

async function isWithoutNotes(path: string, folder: string): Promise<boolean> {
  const { files } = await findNoteFiles([path], folder, defaultOutputFolder)
  return files.length === 0
}
