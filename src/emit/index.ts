export {
  type AnkiDraft,
  type AnkiEmitter,
  type AnkiOptions,
  adoptNotes,
  anki,
  type CardKind,
  type CardSources,
  type CardTextLookup,
  type Deck,
  type DeckNote,
  type Flashcard,
  type FlashcardContent,
  fieldDigests,
  flashcards,
  type ImportedNote,
  isAnkiEmitter,
  type NoteFingerprint,
  type NoteTypeName,
  noteIdOf,
  noteTypes,
  noteTypesChangedAt,
  plainText,
  readCsvNotes,
  readFingerprint,
  readPackage,
  replaceDigests,
  toModel,
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
export type { Format } from './format.js'
export { type FormatName, formatNames, formats } from './formats.js'
export {
  type CalloutRecord,
  type CommandRecord,
  type FigureRecord,
  type FileRecord,
  type JsonOptions,
  json,
  type MessageRecord,
  type NotesFile,
  type PointRecord,
  type SnippetRecord,
  type TreeRecord,
  type WordRecord,
} from './json/index.js'
export {
  type AssignedNote,
  type AssignedPart,
  assignIds,
  type DraftPart,
  type IdChanges,
  type Ledger,
  LedgerError,
  type LedgerRow,
  ledgerFileName,
  ledgerKey,
  type NoteDraft,
  readLedger,
  shortDigest,
  writeLedger,
} from './ledger/index.js'
export { encodeUriPath } from './markup/encode-uri.js'
export {
  count,
  flag,
  formatPath,
  listOf,
  nonEmptyText,
  OptionsError,
  type OptionsPath,
  objectOf,
  oneOf,
  parseOptions,
  show,
  text,
} from './options/index.js'
export { isPortableFileName } from './portable-file-name.js'
export { type QuizletOptions, quizlet } from './quizlet/index.js'
export { pathFromRoot, type Root } from './root.js'
