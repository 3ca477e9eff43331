export { type AnkiOptions, anki, flashcards } from './anki/index.js'
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
export type { Asset, Context, Emitter } from './emitter.js'
export { isFileName } from './file-name.js'
export { json, type NotesFile } from './json/index.js'
