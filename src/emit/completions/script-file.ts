import type { ProgramCompletion } from './model.js'
import type { CompletionFile, NotebookCompletion } from './shell-target.js'

/** The prefix of our functions and variables in code that is the same for all notebooks. */
const sharedPrefix = '__ddd_'

export interface ScriptParts {
  /** Code that is the same for all notebooks, before the programs. */
  before: readonly string[]
  /** Returns the lines for a program. `prefix` begins the names of all functions and variables of the notebook. */
  program(program: ProgramCompletion, prefix: string): readonly string[]
  /** Code that is the same for all notebooks, after the programs. */
  after?: readonly string[]
}

/**
 * Creates the script of a notebook. All its functions and variables are named after the notebook, so that one shell can load
 * several; texts from the notes aren't renamed.
 */
export function scriptFile(
  path: string,
  notebook: NotebookCompletion,
  { before, program, after = [] }: ScriptParts,
): CompletionFile {
  const prefix = `${sharedPrefix}${notebook.id}_`
  const rename = (code: string) => code.replaceAll(sharedPrefix, prefix)
  const programs = notebook.programs.map((one) => `${program(one, prefix).join('\n')}\n`)
  return { path, content: [...before.map(rename), ...programs, ...after.map(rename)].join('\n') }
}
