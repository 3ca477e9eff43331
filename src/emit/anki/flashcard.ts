import type { CommandEntry, ConceptEntry, Notebook, Whereabouts } from '../../catalog/index.js'

/** One card as HTML, before it becomes a row of a file. */
export interface Flashcard {
  kind: string
  /** What it is about, for its identity: the command, or the concept's term. */
  subject: string
  noteType: 'basic' | 'cloze'
  /** For a cloze card the whole text with its gaps. */
  front: string
  back: string
  from: Whereabouts
  program?: string
  path?: string[]
}

/** What the card kinds read. */
export interface Subjects {
  notebook: Notebook
  /** Commands that may teach: each once, none held back. */
  commands: CommandEntry[]
  concepts: ConceptEntry[]
}

/** A kind of card: its wording, and for what it is made. */
export interface CardKind {
  name: string
  make(subjects: Subjects): Flashcard[]
}
