import type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from './model.js'

/** A program or subcommand: its name, its options, and a reference to its subcommands. */
export interface Row {
  name: Candidate
  options: OptionCompletion[]
  /** Name of the table of its subcommands; `-` if it has none, `.` if its first operand also ends its options. */
  subcommandTable: string
}

/** The subcommands of one command. */
export interface Table {
  /** `table_3`, or `long_3` if it has several parts. */
  name: string
  parts: Part[]
}

/** Rows whose names share a prefix, so that a shell reads only the parts it needs of a long table. */
export interface Part {
  /** Empty if the table has only one part. */
  prefix: string
  rows: Row[]
}

/** A program as tables of rows that a shell can look up without reading all of them. */
export interface ProgramTables {
  programRow: Row
  tables: Table[]
}

/** A shell searches this many rows without a noticeable delay. */
const maxPartRows = 128

/** Converts the completions of a program to tables. */
export function tablesOf({ name, commands }: ProgramCompletion): ProgramTables {
  const tables: Table[] = []
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]))
  const rowOf = (candidate: Candidate, command: CommandCompletion | undefined): Row => {
    const { path = [], subcommands = [], options = [], runsCommand } = command ?? {}
    if (subcommands.length === 0)
      return { name: candidate, options, subcommandTable: runsCommand ? '.' : '-' }
    const isLong = subcommands.length > maxPartRows
    const table: Table = { name: `${isLong ? 'long' : 'table'}_${tables.length}`, parts: [] }
    tables.push(table)
    const rows = subcommands.map((subcommand) =>
      rowOf(subcommand, byPath.get([...path, subcommand.value].join(' '))),
    )
    // Longest prefix first, so that the first match is the right part.
    table.parts = partsOf(rows).sort((a, b) => b.prefix.length - a.prefix.length)
    return { name: candidate, options, subcommandTable: table.name }
  }
  const programRow = rowOf({ text: name, value: name, description: '' }, byPath.get(''))
  return { programRow, tables }
}

/** Splits a long table by the first character of its names, and parts that are still too long by the next, and so on. */
function partsOf(rows: Row[], length = 0): Part[] {
  if (rows.length <= maxPartRows) return [{ prefix: prefixOf(rows[0], length), rows }]
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const prefix = prefixOf(row, length + 1)
    const group = groups.get(prefix)
    if (group) group.push(row)
    else groups.set(prefix, [row])
  }
  return [...groups.values()].flatMap((group) => partsOf(group, length + 1))
}

function prefixOf(row: Row | undefined, length: number): string {
  return [...(row?.name.text ?? '')].slice(0, length).join('')
}

/** A shell variable. */
export interface Variable {
  name: string
  /** Lines of its value. */
  lines: string[]
}

/**
 * Returns the shell variables for a program: `self_ID` has its own row, `TABLE_ID` the rows of a table.
 * For a long table, `TABLE_ID` has the prefixes of its parts instead, and `part_0_TABLE_ID` etc. have the rows.
 * Each shell adds the prefix of the notebook to the names.
 */
export function variablesOf(program: ProgramCompletion, printRow: (row: Row) => string): Variable[] {
  const { programRow, tables } = tablesOf(program)
  const { id } = program
  return [
    { name: `self_${id}`, lines: [printRow(programRow)] },
    ...tables.flatMap(({ name, parts }): Variable[] => {
      const [onlyPart] = parts
      if (parts.length === 1) return [{ name: `${name}_${id}`, lines: onlyPart?.rows.map(printRow) ?? [] }]
      return [
        { name: `${name}_${id}`, lines: parts.map(({ prefix }) => prefix) },
        ...parts.map(({ rows }, index) => ({
          name: `part_${index}_${name}_${id}`,
          lines: rows.map(printRow),
        })),
      ]
    }),
  ]
}

/**
 * Prints an option as one cell: whether it takes an argument (`=` yes, `!` no, `?` unknown), then its names. Names after
 * a `/` are not offered.
 */
export function optionCell(
  { takesArgument, flags, hiddenFlags }: OptionCompletion,
  formatCandidate: (candidate: Candidate) => string,
): string {
  const argumentMark = takesArgument === undefined ? '?' : takesArgument ? '=' : '!'
  return (
    argumentMark +
    [...flags.map(formatCandidate), ...(hiddenFlags.length > 0 ? ['/', ...hiddenFlags] : [])].join(' ')
  )
}

/**
 * Prints a row with descriptions: name, table of subcommands, description, then each option and its values with theirs.
 *
 * @param formatCandidate default: the candidate as typed
 */
export function printRowWithDescriptions(
  { name, subcommandTable, options }: Row,
  formatCandidate: (candidate: Candidate) => string = ({ text }) => text,
): string {
  return [
    formatCandidate(name),
    subcommandTable,
    name.description,
    ...options.flatMap((option) => [
      optionCell(option, formatCandidate),
      option.flags[0]?.description ?? '',
      ...option.values.flatMap((value) => [` ${formatCandidate(value)}`, value.description]),
    ]),
  ].join('\t')
}
