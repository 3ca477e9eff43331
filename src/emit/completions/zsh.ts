import type { Candidate, ProgramCompletion } from './model.js'
import { quotePosix } from './posix-word.js'
import { type TableRow, tableRows } from './table.js'
import type { ShellTarget } from './target.js'
import { zshEarlier } from './zsh-earlier.js'
import { zshWalk } from './zsh-walk.js'

/** Zsh from 5.8 on, before or after compinit. */
export const zsh: ShellTarget = { shell: 'zsh', quote: quotePosix, print }

function print(programs: readonly ProgramCompletion[]): string {
  return [zshWalk, zshEarlier, ...programs.map(printProgram)].join('\n')
}

function printProgram(program: ProgramCompletion): string {
  const { id, name } = program
  return `__ddd_notes_table_${id}() {
  case $1 in
${tableRows(program).map(printRow).join('\n')}
  esac
}
__ddd_notes_complete_${id}() { __ddd_notes_complete ${id} ${quotePosix(name)} }
__ddd_notes_register ${id} ${quotePosix(name)}
`
}

function printRow(row: TableRow): string {
  const pattern = row.keys.map(quotePosix).join('|')
  const lists =
    row.kind === 'command'
      ? [list('subcommands', row.subcommands), list('flags', row.flags)]
      : [list('flags', row.flags), takesArgument(row.takesArgument), list('values', row.values)]
  return `    (${pattern}) ${[`kind='${row.kind}'`, ...lists.filter(Boolean)].join(' ')} ;;`
}

function list(name: string, candidates: readonly Candidate[]): string {
  return candidates.length > 0 ? `${name}=(${candidates.map(describedWord).join(' ')})` : ''
}

/** As `_describe` reads it: `word:description`, with a backslash before what is no separator. */
function describedWord({ text, description }: Candidate): string {
  const word = text.replace(/[\\:]/g, '\\$&')
  return quotePosix(description ? `${word}:${description.replaceAll('\\', '\\\\')}` : word)
}

function takesArgument(known: boolean | undefined): string {
  return known === undefined ? '' : `takes=${known ? 'argument' : 'nothing'}`
}
