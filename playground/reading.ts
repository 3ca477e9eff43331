/** Reads and checks the notes. What has not changed since the last time is not read again. */
import type { VFileMessage } from 'vfile-message'
import { parseBytes } from '../src/build/reading/read-file.js'
import { type Context, check, createNotebook, type Notebook, type Notes } from '../src/index.js'
import { knowledgeFor } from './knowledge.js'
import type { NoteFile } from './protocol.js'

export interface Reading {
  notebook: Notebook
  messages: VFileMessage[]
  context: Context
}

interface FileReading {
  text: string
  notes: Notes
  messages: VFileMessage[]
}

let trees = new Map<string, FileReading>()
let last: { files: readonly FileReading[]; reading: Reading } | undefined

export function readNotes(files: readonly NoteFile[]): Reading {
  const read = files.map((file) => readFile(file, trees.get(file.path)))
  if (last && last.files.length === read.length && last.files.every((file, index) => file === read[index]))
    return last.reading
  trees = new Map(files.flatMap(({ path }, index) => (read[index] ? [[path, read[index]]] : [])))
  const reading = putTogether(read)
  last = { files: read, reading }
  return reading
}

function readFile({ path, text }: NoteFile, earlier: FileReading | undefined): FileReading {
  if (earlier?.text === text) return earlier
  const { notes, file } = parseBytes(new TextEncoder().encode(text), path, {})
  return { text, notes, messages: file.messages }
}

function putTogether(read: readonly FileReading[]): Reading {
  const notes = read.map(({ notes }) => notes)
  const knowledge = knowledgeFor(notes)
  const notebook = createNotebook(notes, { knowledge })
  const messages = [...read.flatMap(({ messages }) => messages), ...check(notebook, { knowledge })]
  // The time is now: Anki takes over only what is newer than what it has.
  const now = Date.now()
  const times = { notes: new Map(notes.map(({ path = '' }) => [path, now])), shared: 0 }
  return { notebook, messages, context: { messages, times } }
}
