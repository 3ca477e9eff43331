import {
  type CommandModel,
  digest,
  type NamedModel,
  type Notebook,
  type OptionModel,
} from '../../catalog/index.js'
import { cleanText } from './clean-text.js'
import { type PosixWord, posixWord } from './posix-word.js'

/** A word that completion offers. */
export interface Candidate extends PosixWord {
  /** One line; empty if unknown. */
  description: string
}

/** An option with all of its names. */
export interface OptionCompletion {
  /** Names to offer; empty for an option that isn't in the notes. */
  flags: Candidate[]
  /** Names that are recognized but not offered. */
  hiddenFlags: string[]
  /** Whether the next word is its value; absent if unknown. */
  takesArgument?: boolean
  values: Candidate[]
}

/** The subcommands and options of a program or subcommand. */
export interface CommandCompletion {
  /** The subcommand's name as words, without the program's; empty for the program itself. */
  path: string[]
  subcommands: Candidate[]
  options: OptionCompletion[]
  /** Whether its operands are another command, with its own options. */
  runsCommand?: true
}

/** Everything needed to complete a program, independent of the shell. */
export interface ProgramCompletion {
  name: string
  /** The name for use in identifiers: `docker_compose`. */
  id: string
  commands: CommandCompletion[]
}

// Program names that every shell accepts.
const programName = /^\w[\w.+-]*$/

/**
 * Returns the programs to complete, in the order of the notes.
 *
 * @param programNames default: programs with a subcommand or at least two different commands
 */
export function programCompletions(
  notebook: Notebook,
  programNames?: readonly string[],
): ProgramCompletion[] {
  const ids = new Set<string>()
  const lines = linesByProgram(notebook)
  return notebook.programs
    .filter((program) => programName.test(program.name))
    .filter((program) =>
      programNames ? programNames.includes(program.name) : hasEnoughCommands(program, lines),
    )
    .map((program) => ({
      name: program.name,
      id: uniqueId(program.name, ids),
      commands: commandsUnder(program, []),
    }))
    .filter(({ commands }) =>
      commands.some(
        ({ subcommands, options }) => subcommands.length > 0 || options.some(({ flags }) => flags.length > 0),
      ),
    )
}

function hasEnoughCommands(
  { name, subcommands }: CommandModel,
  lines: ReadonlyMap<string, Set<string>>,
): boolean {
  return subcommands.length > 0 || (lines.get(name)?.size ?? 0) > 1
}

/** Returns the distinct command lines of each program. */
function linesByProgram({ commands }: Notebook): ReadonlyMap<string, Set<string>> {
  const lines = new Map<string, Set<string>>()
  for (const { program, value } of commands) {
    if (program === undefined) continue
    const existing = lines.get(program)
    if (existing) existing.add(value)
    else lines.set(program, new Set([value]))
  }
  return lines
}

/** Turns a title into an identifier for function and file names: `Docker Deep Dive` → `docker_deep_dive`. */
export function notebookId(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return slug === '' ? `notes_${digest(title).slice(0, 8)}` : slug
}

/** `docker-compose` → `docker_compose`, or `docker_compose_2` if that is taken. */
function uniqueId(name: string, taken: Set<string>): string {
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
        .filter(({ flags, hiddenFlags }) => flags.length + hiddenFlags.length > 0),
      ...(command.runsCommand ? { runsCommand: true as const } : {}),
    },
    ...subcommands.flatMap((subcommand) => commandsUnder(subcommand, [...path, subcommand.name])),
  ]
}

function optionCompletion(option: OptionModel): OptionCompletion {
  const values = option.values.filter(({ name }) => cleanText(name) !== '' && name.length <= maxNameLength)
  const takesArgument = values.length > 0 || option.takesArgument
  const isInNotes = option.mentions.length > 0
  const isFlag = (flag: string) => /^[-+]./.test(flag) && isName(flag)
  const flags = option.flags.filter(isFlag)
  return {
    flags: isInNotes ? flags.map((flag) => candidate(flag, option)) : [],
    hiddenFlags: [...(isInNotes ? [] : flags), ...(option.otherFlags ?? []).filter(isFlag)],
    ...(takesArgument === undefined ? {} : { takesArgument }),
    values: values.map((value) => candidate(cleanText(value.name), value)),
  }
}

/** Nobody types longer ones, and Zsh crashes on words of many thousand letters. */
const maxNameLength = 1000

/** Names of subcommands and options are matched against single words, so they can't contain whitespace. */
function isName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= maxNameLength &&
    !text.includes(' ') &&
    !text.startsWith('--=') &&
    cleanText(text) === text
  )
}

function candidate(text: string, { description, mentions }: NamedModel): Candidate {
  return { ...posixWord(text), description: describe(description, mentions) }
}

/** `Stop and remove containers (notes, p. 94)` */
function describe(description: string | undefined, mentions: NamedModel['mentions']): string {
  const text = cleanText(description ?? '')
  if (mentions.length === 0) return text
  const page = mentions.find((mention) => mention.page)?.page
  const source = page ? `notes, p. ${cleanText(page.label)}` : 'notes'
  return text ? `${text} (${source})` : source
}
