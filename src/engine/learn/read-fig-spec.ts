import type { LearnedCommand } from './learned-command.js'
import type { HelpOption } from './parse-option.js'

/** A command of a Fig spec, as JSON without its functions. https://fig.io/docs/reference/subcommand */
export interface FigCommand {
  name?: string | string[]
  description?: string
  subcommands?: FigCommand[]
  options?: FigOption[]
  hidden?: boolean
}

interface FigOption {
  name?: string | string[]
  description?: string
  args?: FigArgument | FigArgument[]
  /** Whether subcommands inherit it. */
  isPersistent?: boolean
  hidden?: boolean
}

interface FigArgument {
  name?: string
}

/** Returns the commands of a spec, each before its subcommands. */
export function readFigSpec(
  spec: FigCommand,
  path: readonly string[],
  inherited: readonly FigOption[] = [],
): LearnedCommand[] {
  const ownOptions = spec.options ?? []
  const ownFlags = new Set(ownOptions.flatMap(({ name }) => namesOf(name)))
  // A subcommand may describe an inherited option itself.
  const options = [
    ...ownOptions,
    ...inherited.filter(({ name }) => !namesOf(name).some((flag) => ownFlags.has(flag))),
  ]
  const persistent = options.filter(({ isPersistent }) => isPersistent)
  const visible = (spec.subcommands ?? []).filter(({ name, hidden }) => namesOf(name).length > 0 && !hidden)
  const command: LearnedCommand = {
    path: [...path],
    description: spec.description ?? '',
    aliases: namesOf(spec.name).filter((name) => name !== path.at(-1)),
    subcommands: visible.map(({ name, description }) => ({
      name: namesOf(name)[0] ?? '',
      description: description ?? '',
    })),
    options: options.flatMap((option) => readOption(option)),
  }
  return [
    command,
    ...visible.flatMap((subcommand) =>
      readFigSpec(subcommand, [...path, namesOf(subcommand.name)[0] ?? ''], persistent),
    ),
  ]
}

function readOption({ name, description = '', args, hidden }: FigOption): HelpOption[] {
  // A spec writes `--color=` for an option whose value follows `=`.
  const flags = namesOf(name)
    .map((flag) => flag.replace(/=$/, ''))
    .filter((flag) => /^-{1,2}[\w?]/.test(flag))
  if (flags.length === 0 || hidden) return []
  const [first] = [args ?? []].flat()
  return [{ flags, description, ...(first ? { argument: first.name ?? 'value' } : {}) }]
}

/** Returns the names that Markdown can show as code in a table. */
function namesOf(name: string | string[] | undefined): string[] {
  return [name ?? []].flat().filter((one) => /^[^\s`|]+$/.test(one))
}
