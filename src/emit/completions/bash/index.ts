import { quotePosix } from '../../../shell/index.js'
import { optionCell, type Row, variablesOf } from '../table.js'
import type { ShellTarget } from '../target.js'
import { bashEarlier } from './earlier.js'
import { bashSearch } from './search.js'
import { bashWalk } from './walk.js'

/** Bash from 3.2 on, with and without bash-completion. */
export const bash: ShellTarget = {
  shell: 'bash',
  files: (notebook) => [
    {
      path: 'ddd-notes.bash',
      content: [
        bashWalk,
        bashEarlier,
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

function printRow({ name, table, options }: Row): string {
  return [
    name.text,
    table,
    ...options.flatMap((option) => [
      optionCell(option, ({ text }) => text),
      ...option.values.map(({ text }) => ` ${text}`),
    ]),
  ].join('\t')
}
