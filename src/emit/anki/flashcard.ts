import type { CommandEntry, ConceptEntry, Notebook, Whereabouts } from '../../catalog/index.js'

/** One card as HTML, before it becomes a row or a part of a note. */
export interface Flashcard {
  kind: string
  /** What it is about, for its identity: the command, the term, the question. */
  subject: string
  /** Subjects that version 0.1.0 may have given it instead. */
  formerSubjects?: readonly string[]
  /** The question as plain text, if that is less than the whole front. */
  question?: string
  /** Whether the question comes from knowledge, not from the notes. */
  isFromKnowledge?: boolean
  /**
   * Cards of one command share a note, so that Anki can keep them apart in time; a cloze card's front is the whole text
   * with its gaps.
   */
  noteType: 'command' | 'card' | 'cloze'
  front: string
  back: string
  /** The front without what sets it apart from other cards, if that was added. */
  ownFront?: string
  /** Whether it is asked the other way round too. */
  isReversed?: true
  from: Whereabouts
  /** Other places in the notes that say the same. */
  alsoFrom?: readonly Whereabouts[]
  path?: string[]
  /** Pictures that it shows: their bytes by the names that stand in its HTML. */
  media?: ReadonlyMap<string, Uint8Array>
}

/** What the card kinds read. */
export interface Subjects {
  notebook: Notebook
  /** Commands to make cards of: each once, without those that are excluded. */
  commands: (CommandEntry & { alsoFrom?: readonly Whereabouts[] })[]
  concepts: ConceptEntry[]
  /** Files beside the notes, by path. */
  files: ReadonlyMap<string, Uint8Array | null>
}

/** A kind of card: its wording, and for what it is made. */
export interface CardKind {
  name: string
  make(subjects: Subjects): Flashcard[]
}
