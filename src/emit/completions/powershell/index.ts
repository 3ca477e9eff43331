import { scriptFile } from '../script-file.js'
import type { ShellTarget } from '../shell-target.js'
import { printRowWithDescriptions, type Row, variablesOf } from '../table.js'
import { powershellRuntime } from './runtime.js'

/** PowerShell 7 or later. Our tests only parse the output; they don't run it. */
export const powershell: ShellTarget = {
  shell: 'powershell',
  files: (notebook) => [
    scriptFile('ddd-notes.ps1', notebook, {
      before: [powershellRuntime],
      program: (program, prefix) => {
        const { id, name } = program
        return [
          ...variablesOf(program, printRow).map(
            (variable) => `$global:${prefix}Tables['${variable.name}'] = ${quote(variable.lines.join('\n'))}`,
          ),
          `${prefix}Register '${id}' ${quote(name)} {`,
          '    param($wordToComplete, $commandAst, $cursorPosition)',
          `    ${prefix}Complete '${id}' $wordToComplete $commandAst $cursorPosition`,
          '}',
        ]
      },
    }),
  ],
}

function printRow(row: Row): string {
  return printRowWithDescriptions(row, ({ value }) => value)
}

/** PowerShell treats typographic quotes as quotes too; doubling escapes them. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
