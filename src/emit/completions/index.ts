import type { CommandEntry } from '../../catalog/index.js'
import { excludedCommands } from '../../check/index.js'
import type { Asset, Emitter } from '../emitter.js'
import type { Format } from '../format.js'
import { parseOptions } from '../options/index.js'
import { bash } from './bash/index.js'
import { carapace } from './carapace/index.js'
import { fish } from './fish/index.js'
import { notebookId, programCompletions } from './model.js'
import { type CompletionsOptions, completionsOptions } from './options.js'
import { powershell } from './powershell/index.js'
import { searchTable } from './search-table.js'
import type { ShellTarget } from './shell-target.js'
import { withoutExcludedCommands } from './without-excluded-commands.js'
import { zsh } from './zsh/index.js'

/** All supported shells. */
export const shellTargets: readonly ShellTarget[] = [bash, zsh, fish, powershell, carapace]

/**
 * Creates the emitter for shell completions: one file per shell, to be sourced at the end of its startup file.
 *
 * @example
 * ```ts
 * import { completions, createNotebook, parseNotes } from 'ddd-build'
 *
 * const notebook = createNotebook([parseNotes('# Git\n\n- `git stash pop` - restore the changes\n')])
 * const [asset] = await completions().emit(notebook)
 * console.log(asset?.path) // → completions/ddd-notes.bash
 * ```
 */
export function completions(options: CompletionsOptions = {}): Emitter {
  const { programs: programNames } = parseOptions(completionsOptions, options, ['completions'])
  return {
    name: 'completions',
    async emit(notebook, context) {
      const excluded = excludedCommands(context?.messages ?? [], notebook)
      const includedNotebook = {
        ...notebook,
        programs: notebook.programs.map((program) => withoutExcludedCommands(program, excluded)),
      }
      const programs = programCompletions(includedNotebook, programNames)
      const isExcluded = ({ id }: CommandEntry) => excluded.has(id)
      const completion = { title: notebook.title, id: notebookId(notebook.title), programs }
      const files = [
        ...shellTargets.flatMap((target) => target.files(completion)),
        { path: 'commands.tsv', content: searchTable(notebook, isExcluded) },
      ]
      return files.map(
        ({ path, content }): Asset => ({ path: `completions/${path}`, content, mediaType: 'text/plain' }),
      )
    },
  }
}

export type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from './model.js'
export { notebookId } from './model.js'
export type { NotebookCompletion } from './shell-target.js'

export type { CompletionsOptions }

export const completionsFormat = {
  name: 'completions',
  summary: 'TAB completions for bash, zsh, fish, PowerShell and carapace',
  options: completionsOptions,
  isDefault: true,
  create: completions,
} as const satisfies Format
