export { createNotebook, type NotebookOptions } from './create-notebook.js'
export type { OptionMeaning } from './describe.js'
export { simpleCommands } from './evidence.js'
export { givensOf } from './givens.js'
export { digest } from './identity.js'
export {
  createKnowledge,
  type DescribedCommand,
  describedCommands,
  type Knowledge,
  type KnownCommand,
} from './knowledge.js'
export type * from './notebook.js'
export { findAll, whereabouts } from './outline.js'
export { programsIn, programsKnownIn } from './programs-in.js'
