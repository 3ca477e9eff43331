import { quotePosix } from '../../../shell/index.js'
import type { ShellTarget } from '../shell-target.js'
import { optionCell, type Row, variablesOf } from '../table.js'
import { bashChainPrevious } from './chain-previous.js'
import { bashRuntime } from './runtime.js'
import { bashSearch } from './search.js'

/** Bash 3.2 or later, with or without bash-completion. */
export const bash: ShellTarget = {
  shell: 'bash',
  files: (notebook) => [
    {
      path: 'ddd-notes.bash',
      content: [
        bashRuntime,
        bashChainPrevious,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          return [
            ...variablesOf(program, printRow).map(
              (variable) => `${variable.name}=${quotePosix(variable.lines.join('\n'))}`,
            ),
            `__ddd_complete_${id}() { __ddd_complete ${id} ${quotePosix(name)} "$@"; }`,
            `__ddd_register ${id} ${quotePosix(name)}\n`,
          ].join('\n')
        }),
        bashSearch,
      ]
        .join('\n')
        .replaceAll('__ddd_', `__ddd_${notebook.id}_`),
    },
  ],
}

function printRow({ name, subcommandTable, options }: Row): string {
  return [
    name.text,
    subcommandTable,
    ...options.flatMap((option) => [
      optionCell(option, ({ text }) => text),
      ...option.values.map(({ text }) => ` ${text}`),
    ]),
  ].join('\t')
}
