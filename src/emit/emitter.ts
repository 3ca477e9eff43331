import type { VFileMessage } from 'vfile-message'
import type { Notebook } from '../catalog/index.js'
import type { AssignedNote, NoteDraft } from './ledger/index.js'
import type { Root } from './root.js'

/** A file to write. */
export interface Asset {
  /** Relative to the output folder, separated by `/`. */
  path: string
  content: string | Uint8Array
  mediaType: string
  /** Short summary for the build report, such as `143 cards`. */
  detail?: string
}

/** What emitters get besides the notebook. The engine collects it, so that emitters stay pure. */
export interface Context {
  /** Files that the notes refer to, by path from the working directory: their bytes, or `null` if not found. */
  files?: ReadonlyMap<string, Uint8Array | null>
  /** Modification times in milliseconds since 1970: of the notes by path, and of shared inputs (config, knowledge). */
  modifiedTimes?: { notes: ReadonlyMap<string, number>; shared: number }
  /** Messages that the checks reported. */
  messages?: readonly VFileMessage[]
  /** Notes with ids from the ledger, by draft. Default: ids derived from the content alone. */
  ids?: ReadonlyMap<NoteDraft, readonly AssignedNote[]>
  /** Names of the cards in the ledger. Cards that are no longer built may have been studied. */
  ledgerCardNames?: ReadonlySet<string>
  /** Files of the notebook that this build didn't read and that may still exist. */
  otherFiles?: readonly string[]
  /** When the card styling or templates last changed, in seconds since 1970. */
  lookModifiedAt?: number
  /** Root folder of the notes. */
  root?: Root
}

/** The notes of a deck before ids are assigned. */
export interface DeckDrafts {
  drafts: readonly NoteDraft[]
  /** Digest of the card styling and templates. */
  look: string
  /** Name of the deck built by version 0.1.0 whose notes keep their GUIDs. */
  formerDeck?: string | undefined
}

/** Turns a notebook into files. The same notebook and context always give the same bytes. */
export interface Emitter {
  name: string
  emit(notebook: Notebook, context?: Context): Promise<Asset[]>
  /** For deck formats: returns the notes that need ids. The engine assigns them before it calls `emit`. */
  drafts?(notebook: Notebook, context?: Context): DeckDrafts
  /** Returns a complete HTML page that shows the result in `ddd-build preview`. */
  preview?(notebook: Notebook, context?: Context): Promise<string>
}
