import { fishWalk } from './fish-walk.js'
import type { Candidate, ProgramCompletion } from './model.js'
import { type TableRow, tableRows } from './table.js'
import type { ShellTarget } from './target.js'

/** fish from 3.4 on. */
export const fish: ShellTarget = { shell: 'fish', quote, print }

/** In fish only a backslash and the quote itself are special between single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

function print(programs: readonly ProgramCompletion[]): string {
  return [fishWalk, ...programs.map(printProgram)].join('\n')
}

// Ours are the completions of a command of our own that the program wraps: files of vendors begin with
// `complete -c PROGRAM -e`, are loaded at the first TAB, and would take away what stands under PROGRAM itself.
function printProgram(program: ProgramCompletion): string {
  const { id, name } = program
  return `function __ddd_notes_table_${id} --no-scope-shadowing
    switch $argv[1]
${tableRows(program).map(printRow).join('\n')}
    end
end
complete -c __ddd_notes_${id} -e
complete -c __ddd_notes_${id} -k -f -n '__ddd_notes_answer ${id}' -a '$__ddd_notes_offered'
complete -c ${quote(name)} -w __ddd_notes_${id}
`
}

function printRow(row: TableRow): string {
  const lists =
    row.kind === 'command'
      ? [list('subcommands', row.subcommands), list('flags', row.flags)]
      : [list('flags', row.flags), takesArgument(row.takesArgument), list('values', row.values)]
  return [
    `case ${row.keys.map(quotePattern).join(' ')}`,
    `    set kind ${row.kind}`,
    ...lists.filter(Boolean).map((line) => `    ${line}`),
  ]
    .map((line) => `        ${line}`)
    .join('\n')
}

/** `case` reads a quoted `*` as a wildcard too. */
function quotePattern(text: string): string {
  return quote(text.replace(/[\\*?]/g, '\\$&'))
}

function list(name: string, candidates: readonly Candidate[]): string {
  return candidates.length > 0 ? `set ${name} ${candidates.map(describedWord).join(' ')}` : ''
}

/** A candidate as fish reads it: the word, a tab, its description. */
function describedWord({ value, description }: Candidate): string {
  return description ? `${quote(value)}\\t${quote(description)}` : quote(value)
}

function takesArgument(known: boolean | undefined): string {
  return known === undefined ? '' : `set takes ${known ? 'argument' : 'nothing'}`
}
