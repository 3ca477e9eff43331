/** The library. Everything exported here also runs in a browser. */

// Combine notes trees into the notebook that emitters and rules read.
export {
  type CardEntry,
  type CommandEntry,
  type CommandModel,
  type ConceptEntry,
  createKnowledge,
  createNotebook,
  type DescribedCommand,
  type Knowledge,
  type KnownCommand,
  type KnownValue,
  type LineDescription,
  type Mention,
  type NamedModel,
  type Notebook,
  type NotebookOptions,
  type OptionDescription,
  type OptionEntry,
  type OptionModel,
  type OutlineLocation,
  type ShortcutEntry,
  type SourceLocation,
  type SubstitutionDescription,
} from './catalog/index.js'
// Check notes and report problems.
export {
  type CheckContext,
  type CheckOptions,
  check,
  type Edit,
  excludedCommands,
  type Finding,
  type RemarkNotesCheckOptions,
  type Rule,
  remarkNotesCheck,
  type Severity,
} from './check/index.js'
// The built-in emitters, and the types for writing your own.
export {
  type AnkiDraft,
  type AnkiEmitter,
  type AnkiOptions,
  type Asset,
  type AssignedNote,
  type AssignedPart,
  anki,
  type CalloutRecord,
  type CardKind,
  type CardSources,
  type CardTextLookup,
  type CheatsheetOptions,
  type CommandRecord,
  type CompletionsOptions,
  type Context,
  cheatsheet,
  completions,
  type Deck,
  type DeckDrafts,
  type DeckNote,
  type DraftPart,
  type Emitter,
  type FigureRecord,
  type FileRecord,
  type Flashcard,
  type FlashcardContent,
  type FormatName,
  type JsonOptions,
  json,
  type MessageRecord,
  type NoteDraft,
  type NotesFile,
  type NoteTypeName,
  type PointRecord,
  type QuizletOptions,
  quizlet,
  type Root,
  type SnippetRecord,
  type TreeRecord,
  type WordRecord,
} from './emit/index.js'
// Write a config.
export { type Config, defineConfig } from './engine/config/config.js'
export type { JsonConfig, NamedEmitter } from './engine/config/json-config.js'
// Column headers of a config, and texts of cards.
export type { CardTexts, ColumnMeaning } from './locales/index.js'
// Parse Markdown into a notes tree, with your own shapes if needed.
export {
  type Candidate,
  type CandidatePlace,
  type Grid,
  type GridCell,
  type HeaderWords,
  type ParseOptions,
  type Piece,
  parseNotes,
  remarkNotes,
  type Shape,
  type ShapeContext,
  type ShapeMatch,
  type Source,
} from './parse/index.js'
// The parsed command lines in the tree.
export type {
  Grammar,
  Operator,
  Placeholder,
  ShellLine,
  ShellProblem,
  ShellWord,
  SimpleCommand,
  Span,
  WordRole,
} from './shell/index.js'
// The notes tree: node types, type guards and `createNode`.
export * from './tree/index.js'
