import { type CommandName, type CommandUsage, commandNames, type OptionUsage, usages } from './usage.js'

/** The page that `--help` prints of a command. */
export function helpOf(command: CommandName): string {
  const { about, examples, options }: CommandUsage = usages[command]
  const all = command === 'build' ? options : [...options, { flag: '--help', words: 'this page' }]
  const list = command === 'build' ? `\n${rows(commandNames.map(commandRow))}` : ''
  const end =
    command === 'build'
      ? "\nExit codes: 0 built · 1 the notes have an error · 2 wrong usage · 3 a file can't be read or written · 70 internal error\n"
      : ''
  return `${about}\n${list}\nOptions\n${rows(all.map(optionRow))}\n${examples.length === 1 ? 'Example' : 'Examples'}\n${examples
    .map((example) => `  ${example}\n`)
    .join('')}${end}`
}

type Row = readonly [what: string, words: string]

function commandRow(name: CommandName): Row {
  const { operands = '', words }: CommandUsage = usages[name]
  const shown = operands.split(' ')[0] ?? ''
  return [['ddd-build', ...(name === 'build' ? [] : [name]), shown].join(' ').trim(), words]
}

function optionRow({ flag, argument = '', words }: OptionUsage): Row {
  return [`${flag} ${argument}`.trim(), words]
}

function rows(table: readonly Row[]): string {
  const width = Math.max(...table.map(([what]) => what.length)) + 2
  return table.map(([what, words]) => `  ${what.padEnd(width)}${words}\n`).join('')
}
