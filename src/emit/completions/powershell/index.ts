import { printDescribedRow, type Row, variablesOf } from '../table.js'
import type { ShellTarget } from '../target.js'
import { powershellWalk } from './walk.js'

/** PowerShell from 7 on. It is not run by our tests: only its grammar was asked. */
export const powershell: ShellTarget = {
  shell: 'powershell',
  files: (notebook) => [
    {
      path: 'ddd-notes.ps1',
      content: [
        powershellWalk,
        ...notebook.programs.map((program) => {
          const { id, name } = program
          return [
            ...variablesOf(program, printRow).map(
              (variable) =>
                `$global:__ddd_Tables['${variable.name.replace('__ddd_', '')}'] = ${quote(variable.lines.join('\n'))}`,
            ),
            `__ddd_Register '${id}' ${quote(name)} {`,
            '    param($wordToComplete, $commandAst, $cursorPosition)',
            `    __ddd_Complete '${id}' $wordToComplete $commandAst $cursorPosition`,
            '}\n',
          ].join('\n')
        }),
      ]
        .join('\n')
        .replaceAll('__ddd_', `__ddd_${notebook.id}_`),
    },
  ],
}

function printRow(row: Row): string {
  return printDescribedRow(row, ({ value }) => value)
}

/** PowerShell takes typographic quotes for quotes; doubled, each is one. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
