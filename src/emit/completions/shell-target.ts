import type { ProgramCompletion } from './model.js'

/** The completions of a notebook. */
export interface NotebookCompletion {
  title: string
  /** The title for use in function names, so that notebooks don't conflict: `docker_deep_dive`. */
  id: string
  programs: ProgramCompletion[]
}

/** A completion file, with its path relative to the completions folder. */
export interface CompletionFile {
  path: string
  content: string
}

/** Prints completions for a shell. */
export interface ShellTarget {
  shell: string
  files(notebook: NotebookCompletion): CompletionFile[]
}
