import type { VFileMessage } from 'vfile-message'
import type { Notebook } from '../catalog/index.js'
import type { AssignedNote, NoteDraft } from './ledger/index.js'
import type { Root } from './root.js'

/** A file to be written. */
export interface Asset {
  /** Relative to the output folder, with `/`. */
  path: string
  content: string | Uint8Array
  mediaType: string
  /** What it holds, in a few words for a report: `143 cards`. */
  detail?: string
}

/** What emitters may know besides the notebook; gathered beforehand, so that they stay pure. */
export interface Context {
  /** Files beside the notes, by path from the working directory: their bytes, or `null` where there is none. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** Newest modification time of what was read, in milliseconds since 1970. */
  time?: number
  /** Modification times of the notes by path, and of what all of them share (config, knowledge), in milliseconds. */
  times?: { notes: ReadonlyMap<string, number>; shared: number }
  /** What the checks said. */
  messages?: readonly VFileMessage[]
  /** Ids of the notes of decks, from the ledger. Default: ids from the content alone. */
  ids?: ReadonlyMap<NoteDraft, readonly AssignedNote[]>
  /** Names of the cards that the ledger has: those that the notes no longer make may have been studied. */
  builtCards?: ReadonlySet<string>
  /** Files of the whole notebook, of which a build may read only some. */
  knownFiles?: readonly string[]
  /** When look and templates of the cards changed last, in seconds since 1970. */
  lookTime?: number
  /** The folder that the notes belong to. */
  root?: Root
}

/** The notes of a deck before they have ids. */
export interface DeckDrafts {
  drafts: readonly NoteDraft[]
  /** Digest of look and templates. */
  look: string
  /** The deck of version 0.1.0 whose cards go on. */
  formerDeck?: string | undefined
}

/** Turns a notebook into files. Same notebook and context, same bytes. */
export interface Emitter {
  name: string
  emit(notebook: Notebook, context?: Context): Promise<Asset[]>
  /** For a format of decks: its notes, which the engine gives ids to before it calls `emit`. */
  drafts?(notebook: Notebook, context?: Context): DeckDrafts
  /** A whole page of HTML to look at what it makes, for `ddd-build preview`. */
  preview?(notebook: Notebook, context?: Context): Promise<string>
}
