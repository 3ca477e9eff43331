/** A card of a note before it has an id. */
export interface DraftPart {
  /** Name of the card (`recall`, `forward`), or the text of a gap. */
  name: string
  /** Number that the author gave to a gap, from 1. */
  number?: number
  /** Of what it asks and answers. */
  digest: string
  /** Whether no card is made of it now: it is excluded, or its kind is switched off. */
  isInactive: boolean
}

/**
 * A note before it has an id. It may become more than one: a card that is added later gets a note of its own, because Anki adds
 * the card of a package even if it keeps its own, older fields, and then the card's front is blank.
 */
export interface NoteDraft {
  /** `command`, or the kind of its card. */
  kind: string
  isCloze: boolean
  /** From `<!-- id: name -->`. */
  explicitId?: string
  /** What it is about: the command, the question, the term. */
  key: string
  /** Keys that version 0.1.0 may have used instead. */
  formerKeys?: readonly string[]
  /** As plain text; of a cloze note, the text outside of its gaps. */
  question: string
  /** As plain text; of a cloze note, its gaps. */
  answer: string
  /** Whether knowledge words its question: then it may change without an edit of the notes. */
  isFromKnowledge?: boolean
  file: string
  section: string
  /** Its cards; none for content that makes no card now, but may have made one. */
  parts: readonly DraftPart[]
}
