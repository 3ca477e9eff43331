import type { CommandEntry, ConceptEntry, Notebook, OutlineLocation } from '../../catalog/index.js'
import type { CardTextLookup } from './card-texts.js'

/** One card as HTML, before it becomes a CSV row or part of a note. */
export interface Flashcard extends FlashcardContent {
  /** Name of its card kind. */
  kind: string
}

/** What a card kind makes for one card. */
export interface FlashcardContent {
  /** What identifies the card: the command, term or question. */
  subject: string
  /** Subjects that version 0.1.0 may have used instead. */
  formerSubjects?: readonly string[]
  /** The question as plain text, if the front contains more than the question. */
  question?: string
  /** Whether the wording of the question comes from knowledge instead of the notes. */
  isFromKnowledge?: boolean
  /**
   * Cards of one command share a note, so that Anki doesn't show them on the same day. The front of a cloze card is the whole
   * text with its clozes.
   */
  noteType: 'command' | 'card' | 'cloze'
  front: string
  back: string
  /** The front before it was disambiguated, if it was. */
  originalFront?: string
  /** Whether the card is also asked in reverse. */
  isReversed?: true
  from: OutlineLocation
  /** Other places in the notes with the same content. */
  alsoFrom?: readonly OutlineLocation[]
  path?: string[]
  /** Bytes of the pictures on the card, by the file names used in its HTML. */
  media?: ReadonlyMap<string, Uint8Array>
}

/** What card kinds make cards from. */
export interface CardSources {
  notebook: Notebook
  /** Commands to make cards for, without duplicates and excluded commands. */
  commands: (CommandEntry & { alsoFrom?: readonly OutlineLocation[] })[]
  concepts: ConceptEntry[]
  /** Files that the notes refer to, by path: their bytes, or `null` if not found. */
  files: ReadonlyMap<string, Uint8Array | null>
  /** Returns the texts in the language of the notes at a location. */
  textsOf: CardTextLookup
}

/** A kind of card: decides what to make cards for, and how they are worded. */
export interface CardKind {
  name: string
  /** Whether it is made only if the option `kinds` names it. */
  isOptIn?: boolean
  make(sources: CardSources): FlashcardContent[]
}
