import { printDescribedRow, type Row, variablesOf } from '../table.js'
import type { ShellTarget } from '../target.js'
import { fishSearch } from './search.js'
import { fishWalk } from './walk.js'

/** fish from 3.4 on. It quotes what it puts on the line by itself. */
export const fish: ShellTarget = {
  shell: 'fish',
  files: (notebook) => [
    {
      path: 'ddd-notes.fish',
      content: [
        fishWalk,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          // Ours are the completions of a command of our own that the program wraps: files of vendors begin with
          // `complete -c PROGRAM -e`, are loaded at the first TAB, and would take away what stands under PROGRAM itself.
          return [
            ...variablesOf(program, printRow).map(
              ({ name, lines }) => `set -g ${name} ${quote(lines.join('\n'))}`,
            ),
            `complete -c __ddd_${id} -e`,
            `complete -c __ddd_${id} -k -f -n '__ddd_answer ${id}' -a '$__ddd_offered'`,
            `complete -c ${quote(name)} -w __ddd_${id}\n`,
          ].join('\n')
        }),
        fishSearch,
      ]
        .join('\n')
        .replaceAll('__ddd_', `__ddd_${notebook.id}_`),
    },
  ],
}

function printRow(row: Row): string {
  return printDescribedRow(row, ({ value }) => value)
}

/** In fish only a backslash and the quote itself are special between single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
