import type { HelpOption } from './help-page.js'
import type { LearnedCommand } from './learn-program.js'

/** A subcommand of a spec of Fig, as JSON: functions are gone. https://fig.io/docs/reference/subcommand */
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
  /** Whether subcommands take it too. */
  isPersistent?: boolean
  hidden?: boolean
}

interface FigArgument {
  name?: string
}

/** The commands of a spec, each before its subcommands. */
export function readFigSpec(
  spec: FigCommand,
  path: readonly string[],
  inherited: readonly FigOption[] = [],
): LearnedCommand[] {
  const options = [...(spec.options ?? []), ...inherited]
  const persistent = options.filter(({ isPersistent }) => isPersistent)
  const shown = (spec.subcommands ?? []).filter(({ name, hidden }) => namesOf(name).length > 0 && !hidden)
  const own: LearnedCommand = {
    path: [...path],
    description: spec.description ?? '',
    aliases: namesOf(spec.name).filter((name) => name !== path.at(-1)),
    subcommands: shown.map(({ name, description }) => ({
      name: namesOf(name)[0] ?? '',
      description: description ?? '',
    })),
    options: options.flatMap((option) => readOption(option)),
  }
  return [
    own,
    ...shown.flatMap((command) =>
      readFigSpec(command, [...path, namesOf(command.name)[0] ?? ''], persistent),
    ),
  ]
}

function readOption({ name, description = '', args, hidden }: FigOption): HelpOption[] {
  // `--color=` says that the value follows the sign.
  const flags = namesOf(name)
    .map((flag) => flag.replace(/=$/, ''))
    .filter((flag) => /^-{1,2}[\w?]/.test(flag))
  if (flags.length === 0 || hidden) return []
  const [first] = [args ?? []].flat()
  return [{ flags, description, ...(first ? { argument: first.name ?? 'value' } : {}) }]
}

/** Names as Markdown can show them in code, also in a table. */
function namesOf(name: string | string[] | undefined): string[] {
  return [name ?? []].flat().filter((one) => /^[^\s`|]+$/.test(one))
}
