import { scriptFile } from '../script-file.js'
import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, type Row, variablesOf } from '../table.js'
import { fishRuntime } from './runtime.js'
import { fishSearch } from './search.js'

/** fish 3.4 or later. It quotes inserted text itself. */
export const fish: ShellTarget = {
  shell: 'fish',
  files: (notebook) => [
    scriptFile('ddd-notes.fish', notebook, {
      before: [fishRuntime],
      // Vendor files start with `complete -c PROGRAM -e` and are loaded at the first Tab, which would remove completions
      // registered for PROGRAM itself. So ours are registered for a command of our own that PROGRAM wraps.
      program: (program, prefix) => {
        const { id, name } = program
        return [
          ...variablesOf(program, printRow).map(
            (variable) => `set -g ${prefix}${variable.name} ${quote(variable.lines.join('\n'))}`,
          ),
          `complete -c ${prefix}${id} -e`,
          `complete -c ${prefix}${id} -k -f -n '${prefix}find_candidates ${id}' -a '$${prefix}candidates'`,
          `complete -c ${quote(name)} -w ${prefix}${id}`,
        ]
      },
      after: [fishSearch],
    }),
  ],
}

function printRow(row: Row): string {
  return printRowWithDescriptions(row, ({ value }) => value)
}

/** Inside single quotes, fish treats only backslashes and single quotes specially. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
