import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, type Row, variablesOf } from '../table.js'
import { powershellRuntime } from './runtime.js'

/** PowerShell 7 or later. Our tests only parse the output; they don't run it. */
export const powershell: ShellTarget = {
  shell: 'powershell',
  files: (notebook) => [
    {
      path: 'ddd-notes.ps1',
      content: [
        powershellRuntime,
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
  return printRowWithDescriptions(row, ({ value }) => value)
}

/** PowerShell treats typographic quotes as quotes too; doubling escapes them. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
