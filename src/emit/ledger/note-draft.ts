/** A card of a note before it has an id. */
export interface DraftPart {
  /** Name of the card (`recall`, `forward`), or the text of a cloze. */
  name: string
  /** Number that the author gave a cloze, from 1. */
  number?: number
  /** Digest of what the card asks and answers. */
  digest: string
  /** Whether no card is made of it now, because it is excluded or its kind is switched off. */
  isInactive: boolean
}

/**
 * A note before it has an id. It may become several notes: a card that is added later gets a note of its own, because Anki
 * imports a new card even if it keeps the old fields of the note, and then the card's front is blank.
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
  /** Plain text; of a cloze note, the text around its clozes. */
  question: string
  /** Plain text; of a cloze note, its clozes. */
  answer: string
  /** Whether the wording of the question comes from knowledge, so that it may change without an edit of the notes. */
  isFromKnowledge?: boolean
  file: string
  section: string
  /** Its cards; empty for content that makes no card now, but may have made one. */
  parts: readonly DraftPart[]
}
