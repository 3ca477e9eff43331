import type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from './model.js'

/** A program or subcommand: its name, its options, and where its own subcommands stand. */
export interface Row {
  name: Candidate
  options: OptionCompletion[]
  /** Name of the table of its subcommands; `-` where it has none, `.` where its options end at its first operand too. */
  table: string
}

/** The subcommands of one command. */
export interface Table {
  /** `table_3`, and `long_3` where it has more than one part. */
  name: string
  parts: Part[]
}

/** The rows of a table whose names begin alike, so that of a long table a shell reads only what it needs. */
export interface Part {
  /** Empty for the only part of a short table. */
  prefix: string
  rows: Row[]
}

/** A program as rows that a shell finds without reading all of them. */
export interface ProgramTables {
  self: Row
  tables: Table[]
}

/** So many rows a shell looks through without anybody noticing. */
const partLength = 128

export function tablesOf({ name, commands }: ProgramCompletion): ProgramTables {
  const tables: Table[] = []
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]))
  const rowOf = (candidate: Candidate, command: CommandCompletion | undefined): Row => {
    const { path = [], subcommands = [], options = [], runsCommand } = command ?? {}
    if (subcommands.length === 0) return { name: candidate, options, table: runsCommand ? '.' : '-' }
    const isLong = subcommands.length > partLength
    const table: Table = { name: `${isLong ? 'long' : 'table'}_${tables.length}`, parts: [] }
    tables.push(table)
    const rows = subcommands.map((subcommand) =>
      rowOf(subcommand, byPath.get([...path, subcommand.value].join(' '))),
    )
    // The longest prefix first: the first that a name begins with is then its own.
    table.parts = partsOf(rows).sort((one, other) => other.prefix.length - one.prefix.length)
    return { name: candidate, options, table: table.name }
  }
  const self = rowOf({ text: name, value: name, description: '' }, byPath.get(''))
  return { self, tables }
}

/** Splits a long table by the first letter of its names, what is still long by the next one, and so on. */
function partsOf(rows: Row[], length = 0): Part[] {
  if (rows.length <= partLength) return [{ prefix: prefixOf(rows[0], length), rows }]
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

/** A variable of a shell. */
export interface Variable {
  name: string
  /** Its text, line by line. */
  lines: string[]
}

/**
 * The variables that hold a program: `__ddd_self_ID` its own row, `__ddd_TABLE_ID` the rows of a table; of a long one what the
 * names of its parts begin with, which are `__ddd_part_0_TABLE_ID` and so on.
 */
export function variablesOf(program: ProgramCompletion, printRow: (row: Row) => string): Variable[] {
  const { self, tables } = tablesOf(program)
  const { id } = program
  return [
    { name: `__ddd_self_${id}`, lines: [printRow(self)] },
    ...tables.flatMap(({ name, parts }): Variable[] => {
      const [only] = parts
      if (parts.length === 1) return [{ name: `__ddd_${name}_${id}`, lines: only?.rows.map(printRow) ?? [] }]
      return [
        { name: `__ddd_${name}_${id}`, lines: parts.map(({ prefix }) => prefix) },
        ...parts.map(({ rows }, index) => ({
          name: `__ddd_part_${index}_${name}_${id}`,
          lines: rows.map(printRow),
        })),
      ]
    }),
  ]
}

/**
 * An option as one cell: whether the word after it is its value (`=` yes, `!` no, `?` nobody knows), and its names; those
 * behind a `/` are not to be offered.
 */
export function optionCell(
  { takesArgument, flags, otherFlags }: OptionCompletion,
  written: (candidate: Candidate) => string,
): string {
  const sign = takesArgument === undefined ? '?' : takesArgument ? '=' : '!'
  return sign + [...flags.map(written), ...(otherFlags.length > 0 ? ['/', ...otherFlags] : [])].join(' ')
}

/**
 * A row as text with its descriptions: name, number of its table or `-`, description, then each option and each of its
 * values with theirs.
 *
 * @param written what of a candidate is written; else what is typed
 */
export function printDescribedRow(
  { name, table, options }: Row,
  written: (candidate: Candidate) => string = ({ text }) => text,
): string {
  return [
    written(name),
    table,
    name.description,
    ...options.flatMap((option) => [
      optionCell(option, written),
      option.flags[0]?.description ?? '',
      ...option.values.flatMap((value) => [` ${written(value)}`, value.description]),
    ]),
  ].join('\t')
}
