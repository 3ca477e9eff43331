export {
  type AnkiEmitter,
  type AnkiOptions,
  adoptNotes,
  anki,
  type Deck,
  type DeckNote,
  type DeliveryMark,
  fieldDigests,
  flashcards,
  isAnkiEmitter,
  type NoteTypeName,
  noteIdOf,
  noteTypes,
  type OldNote,
  plainText,
  readMark,
  readOldCsv,
  readPackage,
  released,
  toModel,
  withDigests,
} from './anki/index.js'
export { type CheatsheetOptions, cheatsheet } from './cheatsheet/index.js'
export {
  type CommandCompletion,
  type CompletionsOptions,
  completions,
  type NotebookCompletion,
  notebookId,
  type OptionCompletion,
  shellTargets,
} from './completions/index.js'
export type { Asset, Context, DeckDrafts, Emitter } from './emitter.js'
export { isFileName } from './file-name.js'
export { json, type NotesFile } from './json/index.js'
export {
  type AssignedNote,
  assignIds,
  type IdChanges,
  type Ledger,
  LedgerError,
  type LedgerRow,
  ledgerKey,
  ledgerName,
  type NoteDraft,
  readLedger,
  shortDigest,
  writeLedger,
} from './ledger/index.js'
export { fileInRoot, type Root } from './root.js'
