/** The library. Everything exported here also runs in a browser. */

// Combine notes trees into the notebook that emitters and rules read.
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
// The four built-in emitters, and the types for writing your own.
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
  type QuizletOptions,
  quizlet,
} from './emit/index.js'
// Write a config.
export { type Config, defineConfig } from './engine/config/config.js'
export type { JsonConfig, NamedEmitter } from './engine/config/json-config.js'
// Parse Markdown into a notes tree, with your own shapes if needed.
export {
  type HeaderWords,
  type ParseOptions,
  type Piece,
  parseNotes,
  remarkNotes,
  type Shape,
  type ShapeContext,
  type ShapeMatch,
} from './parse/index.js'
// The parsed command lines in the tree.
export type { ShellLine, ShellWord, SimpleCommand, WordRole } from './shell/index.js'
// The notes tree: node types, type guards and builders.
export * from './tree/index.js'
