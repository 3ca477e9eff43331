import type { CommandEntry } from '../../catalog/index.js'
import { heldBack } from '../../check/index.js'
import type { Asset, Emitter } from '../emitter.js'
import { bash } from './bash/index.js'
import { carapace } from './carapace/index.js'
import { fish } from './fish/index.js'
import { completionModels, notebookId } from './model.js'
import { powershell } from './powershell/index.js'
import { recallTable } from './recall.js'
import type { ShellTarget } from './target.js'
import { withoutMistakes } from './without-mistakes.js'
import { zsh } from './zsh/index.js'

export interface CompletionsOptions {
  /**
   * Names of the programs to complete. Without it: every program of which the notes have a subcommand or two
   * different commands.
   */
  programs?: string[]
}

/** One of a kind: each prints the same for its shell. */
export const shellTargets: readonly ShellTarget[] = [bash, zsh, fish, powershell, carapace]

/** Shell completions of what was noted: one file a shell, to be sourced last in its start-up file. */
export function completions(options: CompletionsOptions = {}): Emitter {
  return {
    name: 'completions',
    async emit(notebook, context) {
      const held = heldBack(context?.messages ?? [], notebook)
      const known = {
        ...notebook,
        programs: notebook.programs.map((program) => withoutMistakes(program, held)),
      }
      const programs = completionModels(known, options.programs)
      const isHeld = ({ id }: CommandEntry) => held.has(id)
      const completion = { title: notebook.title, id: notebookId(notebook.title), programs }
      const files = [
        ...shellTargets.flatMap((target) => target.files(completion)),
        { path: 'commands.tsv', content: recallTable(notebook, isHeld) },
      ]
      return files.map(
        ({ path, content }): Asset => ({ path: `completions/${path}`, content, mediaType: 'text/plain' }),
      )
    },
  }
}

export type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from './model.js'
export { notebookId } from './model.js'
export type { NotebookCompletion } from './target.js'
