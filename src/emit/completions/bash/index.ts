import { quotePosix } from '../../../shell/index.js'
import { scriptFile } from '../script-file.js'
import type { ShellTarget } from '../shell-target.js'
import { optionCell, type Row, variablesOf } from '../table.js'
import { bashChainPrevious } from './chain-previous.js'
import { bashRuntime } from './runtime.js'
import { bashSearch } from './search.js'

/** Bash 3.2 or later, with or without bash-completion. */
export const bash: ShellTarget = {
  shell: 'bash',
  files: (notebook) => [
    scriptFile('ddd-notes.bash', notebook, {
      before: [bashRuntime, bashChainPrevious],
      program: (program, prefix) => {
        const { id, name } = program
        return [
          ...variablesOf(program, formatRow).map(
            (variable) => `${prefix}${variable.name}=${quotePosix(variable.lines.join('\n'))}`,
          ),
          `${prefix}complete_${id}() { ${prefix}complete ${id} ${quotePosix(name)} "$@"; }`,
          `${prefix}register ${id} ${quotePosix(name)}`,
        ]
      },
      after: [bashSearch],
    }),
  ],
}

function formatRow({ name, subcommandTable, options }: Row): string {
  return [
    name.text,
    subcommandTable,
    ...options.flatMap((option) => [
      optionCell(option, ({ text }) => text),
      // A space marks a value of the option before it.
      ...option.values.map(({ text }) => ` ${text}`),
    ]),
  ].join('\t')
}
