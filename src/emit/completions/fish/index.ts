import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, type Row, variablesOf } from '../table.js'
import { fishRuntime } from './runtime.js'
import { fishSearch } from './search.js'

/** fish 3.4 or later. It quotes inserted text itself. */
export const fish: ShellTarget = {
  shell: 'fish',
  files: (notebook) => [
    {
      path: 'ddd-notes.fish',
      content: [
        fishRuntime,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          // Vendor files start with `complete -c PROGRAM -e` and are loaded at the first Tab, which would remove completions
          // registered for PROGRAM itself. So ours are registered for a command of our own that PROGRAM wraps.
          return [
            ...variablesOf(program, printRow).map(
              ({ name, lines }) => `set -g ${name} ${quote(lines.join('\n'))}`,
            ),
            `complete -c __ddd_${id} -e`,
            `complete -c __ddd_${id} -k -f -n '__ddd_find_candidates ${id}' -a '$__ddd_candidates'`,
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
  return printRowWithDescriptions(row, ({ value }) => value)
}

/** Inside single quotes, fish treats only backslashes and single quotes specially. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
