import { quotePosix } from '../../../shell/index.js'
import { scriptFile } from '../script-file.js'
import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, variablesOf } from '../table.js'
import { zshChainPrevious } from './chain-previous.js'
import { zshRuntime } from './runtime.js'
import { zshSearch } from './search.js'

/** Completions for Zsh 5.8 or later. The file can be sourced before or after `compinit`. */
export const zsh: ShellTarget = {
  shell: 'zsh',
  files: (notebook) => [
    scriptFile('ddd-notes.zsh', notebook, {
      before: [zshRuntime, zshChainPrevious],
      program: (program, prefix) => {
        const { id, name } = program
        return [
          ...variablesOf(program, (row) => printRowWithDescriptions(row)).map(
            (variable) => `typeset -g ${prefix}${variable.name}=${quotePosix(variable.lines.join('\n'))}`,
          ),
          `${prefix}complete_${id}() { ${prefix}complete ${id} ${quotePosix(name)} }`,
          `${prefix}register ${id} ${quotePosix(name)}`,
        ]
      },
      after: [zshSearch],
    }),
  ],
}
