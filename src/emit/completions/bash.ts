import { bashEarlier } from './bash-earlier.js'
import { bashWalk } from './bash-walk.js'
import type { Candidate, ProgramCompletion } from './model.js'
import { quotePosix } from './posix-word.js'
import { type TableRow, tableRows } from './table.js'
import type { ShellTarget } from './target.js'

/** Bash from 3.2 on, with and without bash-completion. */
export const bash: ShellTarget = { shell: 'bash', quote: quotePosix, print }

function print(programs: readonly ProgramCompletion[]): string {
  return [bashWalk, bashEarlier, ...programs.map(printProgram)].join('\n')
}

function printProgram(program: ProgramCompletion): string {
  const { id, name } = program
  return `__ddd_notes_table_${id}() {
  case $1 in
${tableRows(program).map(printRow).join('\n')}
  esac
}
__ddd_notes_complete_${id}() { __ddd_notes_complete ${id} ${quotePosix(name)} "$@"; }
__ddd_notes_register ${id} ${quotePosix(name)}
`
}

function printRow(row: TableRow): string {
  const pattern = row.keys.map(quotePosix).join(' | ')
  const lists =
    row.kind === 'command'
      ? [list('subcommands', row.subcommands), list('flags', row.flags)]
      : [list('flags', row.flags), takesArgument(row.takesArgument), list('values', row.values)]
  return `    ${pattern}) ${[`kind='${row.kind}'`, ...lists.filter(Boolean)].join(' ')} ;;`
}

function list(name: string, candidates: readonly Candidate[]): string {
  return candidates.length > 0 ? `${name}=(${candidates.map(({ text }) => quotePosix(text)).join(' ')})` : ''
}

function takesArgument(known: boolean | undefined): string {
  return known === undefined ? '' : `takes=${known ? 'argument' : 'nothing'}`
}
