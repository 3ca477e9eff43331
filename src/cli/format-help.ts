import { type CommandName, type CommandUsage, commandNames, type OptionUsage, usages } from './usage/index.js'

/** Formats the `--help` text of a command. */
export function formatHelp(command: CommandName): string {
  const { description, examples, options }: CommandUsage = usages[command]
  const isBuild = command === 'build'
  const sections = [
    `${description}\n`,
    ...(isBuild ? [`Commands\n${formatRows(commandNames.map(commandRow))}`] : []),
    `Options\n${formatRows(options.flatMap(optionRows))}`,
    `${examples.length === 1 ? 'Example' : 'Examples'}\n${examples.map((example) => `  ${example}\n`).join('')}`,
    ...(isBuild ? ['Run ddd-build COMMAND --help for the options of a command.\n', exitCodes] : []),
  ]
  return sections.join('\n')
}

const exitCodes = `Exit codes: 0 success · 1 errors in the notes, outdated ids (--frozen-ids) or nothing found
            2 invalid usage · 3 a file or another program can't be accessed · 70 internal error
`

type Row = readonly [usage: string, description: string]

function commandRow(name: CommandName): Row {
  const { operands = '', summary }: CommandUsage = usages[name]
  const firstOperand = operands.split(' ')[0] ?? ''
  return [['ddd-build', ...(name === 'build' ? [] : [name]), firstOperand].join(' ').trim(), summary]
}

function optionRows({ flag, argument = '', description, values = [] }: OptionUsage): Row[] {
  const summaries = values.flatMap(({ name, summary }): Row[] =>
    summary === undefined ? [] : [[`    ${name}`, capitalize(summary)]],
  )
  return [[`${flag} ${argument}`.trim(), description], ...summaries]
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function formatRows(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([usage]) => usage.length)) + 2
  return rows.map(([usage, description]) => `  ${usage.padEnd(width)}${description}\n`).join('')
}
