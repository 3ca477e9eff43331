import { quotePosix } from '../../../shell/index.js'
import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, variablesOf } from '../table.js'
import { zshChainPrevious } from './chain-previous.js'
import { zshRuntime } from './runtime.js'
import { zshSearch } from './search.js'

/** Completions for Zsh 5.8 or later. The file can be sourced before or after `compinit`. */
export const zsh: ShellTarget = {
  shell: 'zsh',
  files: (notebook) => [
    {
      path: 'ddd-notes.zsh',
      content: [
        zshRuntime,
        zshChainPrevious,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          return [
            ...variablesOf(program, (row) => printRowWithDescriptions(row)).map(
              (variable) => `typeset -g ${variable.name}=${quotePosix(variable.lines.join('\n'))}`,
            ),
            `__ddd_complete_${id}() { __ddd_complete ${id} ${quotePosix(name)} }`,
            `__ddd_register ${id} ${quotePosix(name)}\n`,
          ].join('\n')
        }),
        zshSearch,
      ]
        .join('\n')
        .replaceAll('__ddd_', `__ddd_${notebook.id}_`),
    },
  ],
}
