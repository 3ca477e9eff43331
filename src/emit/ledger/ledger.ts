/**
 * The ledger `ddd-build.ids.tsv` maps the content of the notes to notes in Anki. It is committed like a lock file, so that an
 * edit, a fresh clone or a second machine never turns a studied note into a new one.
 */

/**
 * - `active`: the note is built
 * - `inactive`: in the notes, but not built now (excluded by a rule, `no-card`, a kind that is switched off)
 * - `removed`: no longer in the notes
 */
export type RowState = 'active' | 'inactive' | 'removed'

/** One note in Anki. */
export interface LedgerRow {
  /** The note's GUID in Anki. */
  guid: string
  /** `command`, or the kind of its card: `concept`, `shortcut`, `author` … */
  kind: string
  /** From `<!-- id: name -->`; empty if there is none. */
  explicitId: string
  /** GUID of the note that this one continues (see {@link NoteDraft}); empty for most. */
  continues: string
  /** What the note is about; long texts are truncated, with a digest. */
  key: string
  /** Path from the root, with `/`. */
  file: string
  /** Headings from the chapter down: `Swarm › Services`. */
  section: string
  /** Its cards; in the ledger `recall, options`, for a cloze note `1=keel; 2=hull`. */
  parts: LedgerPart[]
  /** Short digests of the question, the answer and all cards. */
  digest: NoteDigest
  /** When its cards last changed, in seconds since 1970. */
  time: number
  state: RowState
}

/** One card of a note. */
export interface LedgerPart {
  /** Name of the card (`recall`, `forward`), or the text of a cloze. */
  name: string
  /** Number of a cloze, from 1: `{{c1::…}}`. */
  number?: number
}

export interface NoteDigest {
  question: string
  answer: string
  cards: string
}

export interface Ledger {
  /** The notebook's id, from which new GUIDs are derived. */
  notebookId: string
  rows: readonly LedgerRow[]
  /** The deck of version 0.1.0 whose GUIDs were taken over, if any. */
  formerDeck?: string
  /** Digest of the card styling and templates, and when it last changed. */
  look?: { digest: string; time: number }
}

export const ledgerFileName = 'ddd-build.ids.tsv'
