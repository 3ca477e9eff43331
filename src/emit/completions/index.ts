import { heldBack } from '../../check/index.js'
import type { Asset, Emitter } from '../emitter.js'
import { bash } from './bash.js'
import { fish } from './fish.js'
import { completionModels } from './model.js'
import type { ShellTarget } from './target.js'
import { withoutMistakes } from './without-mistakes.js'
import { zsh } from './zsh.js'

export interface CompletionsOptions {
  /**
   * Names of the programs to complete. Without it: every program of which the notes have a subcommand or two
   * different commands.
   */
  programs?: string[]
}

const targets: ShellTarget[] = [bash, zsh, fish]

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
      return targets.map(
        ({ shell, print }): Asset => ({
          path: `completions/ddd-notes.${shell}`,
          content: print(programs),
          mediaType: 'text/plain',
        }),
      )
    },
  }
}
