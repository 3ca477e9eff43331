import { quotePosix } from '../../../shell/index.js'
import { printDescribedRow, variablesOf } from '../table.js'
import type { ShellTarget } from '../target.js'
import { zshEarlier } from './earlier.js'
import { zshSearch } from './search.js'
import { zshWalk } from './walk.js'

/** Zsh from 5.8 on, before or after compinit. */
export const zsh: ShellTarget = {
  shell: 'zsh',
  files: (notebook) => [
    {
      path: 'ddd-notes.zsh',
      content: [
        zshWalk,
        zshEarlier,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          return [
            ...variablesOf(program, (row) => printDescribedRow(row)).map(
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
