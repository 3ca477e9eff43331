/** Our knowledge of programs. The page embeds it as text, and a topic is parsed when notes use one of its programs. */
import { VFile } from 'vfile'
import { createKnowledge, type Knowledge, programsDescribedIn, programsIn } from '../src/catalog/index.js'
import { type Notes, parseNotes } from '../src/index.js'

/** The files of `knowledge/` by topic, set by the build. */
declare const KNOWLEDGE: Readonly<Record<string, string>>

const topics = Object.entries(KNOWLEDGE).map(([name, text]) => ({
  name,
  text,
  programs: new Set(programsDescribedIn(text)),
}))

const notesByTopic = new Map<string, Notes>()
const knowledgeByTopics = new Map<string, Knowledge>()

/** Returns the knowledge of the programs in the notes. */
export function knowledgeFor(notes: readonly Notes[]): Knowledge {
  const programs = programsIn(notes)
  const usedTopics = topics.filter((topic) => [...programs].some((program) => topic.programs.has(program)))
  const key = usedTopics.map(({ name }) => name).join(' ')
  const knowledge =
    knowledgeByTopics.get(key) ?? createKnowledge(usedTopics.map(({ name, text }) => parseTopic(name, text)))
  knowledgeByTopics.set(key, knowledge)
  return knowledge
}

function parseTopic(name: string, value: string): Notes {
  const notes =
    notesByTopic.get(name) ?? parseNotes(new VFile({ path: `ddd-build/knowledge/${name}`, value }))
  notesByTopic.set(name, notes)
  return notes
}
