/** What the package knows of programs: its files stand in the page as text and are read when notes name such a program. */
import { VFile } from 'vfile'
import { createKnowledge, type Knowledge, programsIn, programsKnownIn } from '../src/catalog/index.js'
import { type Notes, parseNotes } from '../src/index.js'

/** The files of `knowledge/` by name, set by the build. */
declare const KNOWLEDGE: Readonly<Record<string, string>>

const topics = Object.entries(KNOWLEDGE).map(([name, text]) => ({
  name,
  text,
  programs: new Set(programsKnownIn(text)),
}))

const readings = new Map<string, Notes>()
const made = new Map<string, Knowledge>()

/** What is known of the programs in some notes. */
export function knowledgeFor(notes: readonly Notes[]): Knowledge {
  const programs = programsIn(notes)
  const fitting = topics.filter((topic) => [...programs].some((program) => topic.programs.has(program)))
  const key = fitting.map(({ name }) => name).join(' ')
  const known = made.get(key) ?? createKnowledge(fitting.map(({ name, text }) => read(name, text)))
  made.set(key, known)
  return known
}

function read(name: string, value: string): Notes {
  const notes = readings.get(name) ?? parseNotes(new VFile({ path: `ddd-build/knowledge/${name}`, value }))
  readings.set(name, notes)
  return notes
}
