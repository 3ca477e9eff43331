import {
  type CommandModel,
  digest,
  type Notebook,
  type Noted,
  type OptionModel,
} from '../../catalog/index.js'
import { cleanText } from './clean-text.js'
import { type PosixWord, posixWord } from './posix-word.js'

/** Something that TAB may offer. */
export interface Candidate extends PosixWord {
  /** One line; empty where nothing is known. */
  description: string
}

/** An option with all its names. */
export interface OptionCompletion {
  /** Names to offer; none for an option that was not noted. */
  flags: Candidate[]
  /** Names that are known, and not offered. */
  otherFlags: string[]
  /** Whether its value is the next word; absent where nobody knows. */
  takesArgument?: boolean
  values: Candidate[]
}

/** What may follow a program or subcommand. */
export interface CommandCompletion {
  /** The subcommands after the program's name; empty for the program itself. */
  path: string[]
  subcommands: Candidate[]
  options: OptionCompletion[]
  /** Whether behind its first operand another command stands, with options of its own. */
  runsCommand?: true
}

/** Everything that TAB knows of a program, the same for every shell. */
export interface ProgramCompletion {
  name: string
  /** The name as a part of function names: `docker_compose`. */
  id: string
  commands: CommandCompletion[]
}

// What every shell takes as the name of a command to complete.
const programName = /^\w[\w.+-]*$/

/**
 * Models of the programs to complete, in the order noted.
 *
 * @param wanted names of programs; without it those with a subcommand or two different commands
 */
export function completionModels(notebook: Notebook, wanted?: readonly string[]): ProgramCompletion[] {
  const ids = new Set<string>()
  const lines = linesByProgram(notebook)
  return notebook.programs
    .filter((program) => programName.test(program.name))
    .filter((program) => (wanted ? wanted.includes(program.name) : isStudied(program, lines)))
    .map((program) => ({
      name: program.name,
      id: freeId(program.name, ids),
      commands: commandsUnder(program, []),
    }))
    .filter(({ commands }) =>
      commands.some(
        ({ subcommands, options }) => subcommands.length > 0 || options.some(({ flags }) => flags.length > 0),
      ),
    )
}

function isStudied({ name, subcommands }: CommandModel, lines: ReadonlyMap<string, Set<string>>): boolean {
  return subcommands.length > 0 || (lines.get(name)?.size ?? 0) > 1
}

/** The different lines that begin with each program. */
function linesByProgram({ commands }: Notebook): ReadonlyMap<string, Set<string>> {
  const lines = new Map<string, Set<string>>()
  for (const { program, value } of commands) {
    if (program === undefined) continue
    const known = lines.get(program)
    if (known) known.add(value)
    else lines.set(program, new Set([value]))
  }
  return lines
}

/** A title as a part of names of functions and files: `Docker Deep Dive` → `docker_deep_dive`. */
export function notebookId(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return plain === '' ? `notes_${digest(title).slice(0, 8)}` : plain
}

/** `docker-compose` → `docker_compose`, and `docker_compose_2` should that be taken. */
function freeId(name: string, taken: Set<string>): string {
  const base = name.replace(/\W/g, '_')
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`
  taken.add(id)
  return id
}

function commandsUnder(command: CommandModel, path: string[]): CommandCompletion[] {
  const subcommands = command.subcommands.filter(({ name }) => isName(name))
  return [
    {
      path,
      subcommands: subcommands.map((subcommand) => candidate(subcommand.name, subcommand)),
      options: command.options
        .map(optionCompletion)
        .filter(({ flags, otherFlags }) => flags.length + otherFlags.length > 0),
      ...(command.runsCommand ? { runsCommand: true as const } : {}),
    },
    ...subcommands.flatMap((subcommand) => commandsUnder(subcommand, [...path, subcommand.name])),
  ]
}

function optionCompletion(option: OptionModel): OptionCompletion {
  const values = option.values.filter(({ name }) => cleanText(name) !== '')
  const takesArgument = values.length > 0 || option.takesArgument
  const isNoted = option.noted.length > 0
  const isFlag = (flag: string) => /^[-+]./.test(flag) && isName(flag)
  const flags = option.flags.filter(isFlag)
  return {
    flags: isNoted ? flags.map((flag) => candidate(flag, option)) : [],
    otherFlags: [...(isNoted ? [] : flags), ...(option.otherFlags ?? []).filter(isFlag)],
    ...(takesArgument === undefined ? {} : { takesArgument }),
    values: values.map((value) => candidate(cleanText(value.name), value)),
  }
}

/** Names of subcommands and options are looked up word for word, so they can't hold white space. */
function isName(text: string): boolean {
  return text !== '' && !text.includes(' ') && !text.startsWith('--=') && cleanText(text) === text
}

function candidate(noted: string, { description, noted: places }: Noted): Candidate {
  return { ...posixWord(noted), description: describe(description, places) }
}

/** `Stops and removes it (noted, p. 94)` */
function describe(description: string | undefined, places: Noted['noted']): string {
  const text = cleanText(description ?? '')
  if (places.length === 0) return text
  const page = places.find((place) => place.page)?.page
  const mark = page ? `noted, p. ${cleanText(page.label)}` : 'noted'
  return text ? `${text} (${mark})` : mark
}
