import type { ProgramCompletion } from './model.js'

/** The completions of a notebook. */
export interface NotebookCompletion {
  title: string
  /** The title for use in function names, so that notebooks don't conflict: `docker_deep_dive`. */
  id: string
  programs: ProgramCompletion[]
}

/** Prints completions for a shell. */
export interface ShellTarget {
  shell: string
  /** Returns the files, with paths relative to the completions folder. */
  files(notebook: NotebookCompletion): { path: string; content: string }[]
}
