/** The library: everything here runs in a browser too. */

// A config is written with it.
export { type Config, defineConfig, type JsonConfig, type NamedEmitter } from './build/config/config.js'
// Many trees become one notebook, which emitters and rules read.
export {
  type CommandEntry,
  type CommandModel,
  type ConceptEntry,
  createKnowledge,
  createNotebook,
  type Notebook,
  type NotebookOptions,
  type OptionModel,
} from './catalog/index.js'
// What is wrong in the notes.
export {
  type CheckContext,
  type CheckOptions,
  check,
  type Edit,
  type Finding,
  heldBack,
  type RemarkNotesCheckOptions,
  type Rule,
  remarkNotesCheck,
  type Severity,
} from './check/index.js'
// The four families, and what it takes to write a fifth.
export {
  type AnkiOptions,
  type Asset,
  anki,
  type CheatsheetOptions,
  type CompletionsOptions,
  type Context,
  cheatsheet,
  completions,
  type Emitter,
  json,
  type NotesFile,
} from './emit/index.js'
// Markdown becomes a notes tree; a shape of one's own is a plain object.
export {
  type HeaderWords,
  type ParseOptions,
  type Piece,
  parseNotes,
  type Reading,
  remarkNotes,
  type Shape,
  type ShapeContext,
} from './parse/index.js'
// The command lines in the tree.
export type { ShellLine, ShellWord, SimpleCommand, WordRole } from './shell/index.js'
// The tree itself: types, guards and builders.
export * from './tree/index.js'
