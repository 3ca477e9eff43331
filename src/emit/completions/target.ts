import type { ProgramCompletion } from './model.js'

/** A shell that completions are printed for. */
export interface ShellTarget {
  shell: string
  /** Any text as one word of this shell, with nothing in it that the shell would act on. */
  quote(text: string): string
  /** The whole file. */
  print(programs: readonly ProgramCompletion[]): string
}
