import type { ProgramCompletion } from './model.js'

/** What a notebook gives to TAB. */
export interface NotebookCompletion {
  title: string
  /** The title as a part of function names, so that several notebooks live side by side: `docker_deep_dive`. */
  id: string
  programs: ProgramCompletion[]
}

/** A shell that completions are printed for. */
export interface ShellTarget {
  shell: string
  /** Its files, by path below the folder of completions. */
  files(notebook: NotebookCompletion): { path: string; content: string }[]
}
