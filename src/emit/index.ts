export { type AnkiOptions, anki, flashcards } from './anki/index.js'
export { cheatsheet } from './cheatsheet/index.js'
export {
  type CommandCompletion,
  completions,
  type NotebookCompletion,
  notebookId,
  type OptionCompletion,
  shellTargets,
} from './completions/index.js'
export type { Asset, Context, Emitter } from './emitter.js'
export { json } from './json/index.js'
