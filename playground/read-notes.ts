/** Reads and checks the notes. Unchanged files are not parsed again. */
import type { VFileMessage } from 'vfile-message'
import { parseBytes } from '../src/engine/parsing/parse-bytes.js'
import { type Context, check, createNotebook, type Notebook, type Notes } from '../src/index.js'
import { knowledgeFor } from './knowledge.js'
import type { NoteFile } from './protocol.js'

export interface CheckedNotes {
  notebook: Notebook
  messages: VFileMessage[]
  context: Context
}

interface ParsedFile {
  text: string
  notes: Notes
  messages: VFileMessage[]
}

let parsedFiles = new Map<string, ParsedFile>()
let cache: { files: readonly ParsedFile[]; notes: CheckedNotes } | undefined

export function readNotes(files: readonly NoteFile[]): CheckedNotes {
  const read = files.map((file) => readFile(file, parsedFiles.get(file.path)))
  if (cache && cache.files.length === read.length && cache.files.every((file, index) => file === read[index]))
    return cache.notes
  parsedFiles = new Map(files.flatMap(({ path }, index) => (read[index] ? [[path, read[index]]] : [])))
  const notes = checkNotes(read)
  cache = { files: read, notes }
  return notes
}

function readFile({ path, text }: NoteFile, previous: ParsedFile | undefined): ParsedFile {
  if (previous?.text === text) return previous
  const { notes, file } = parseBytes(new TextEncoder().encode(text), path, {})
  return { text, notes, messages: file.messages }
}

function checkNotes(read: readonly ParsedFile[]): CheckedNotes {
  const notes = read.map(({ notes }) => notes)
  const knowledge = knowledgeFor(notes)
  const notebook = createNotebook(notes, { knowledge })
  const messages = [...read.flatMap(({ messages }) => messages), ...check(notebook, { knowledge })]
  // Anki only imports notes that are newer than its own.
  const now = Date.now()
  const times = { notes: new Map(notes.map(({ path = '' }) => [path, now])), shared: 0 }
  return { notebook, messages, context: { messages, modifiedTimes: times } }
}
