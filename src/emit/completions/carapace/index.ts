import { isPortableFileName } from '../../portable-file-name.js'
import type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from '../model.js'
import type { ShellTarget } from '../shell-target.js'
import { toYaml } from './yaml.js'

/** One carapace-spec file per program, for all shells that carapace supports, such as Elvish, Nushell and Xonsh. */
export const carapace: ShellTarget = {
  shell: 'carapace',
  files: ({ programs }) =>
    withUniqueFileNames(programs).map((program) => ({
      path: `carapace/${program.name}.yaml`,
      content: toYaml(programSpec(program)),
    })),
}

/** Carapace finds a spec by its file name, so programs whose file name isn't portable or is taken are skipped. */
function withUniqueFileNames(programs: readonly ProgramCompletion[]): ProgramCompletion[] {
  const taken = new Set<string>()
  return programs.filter(({ name }) => {
    const file = `${name}.yaml`.toLowerCase()
    const isFree = !taken.has(file)
    taken.add(file)
    return isFree && isPortableFileName(file)
  })
}

/** A command of the spec. A type, since an interface isn't assignable to `Yaml`. */
type Spec = {
  name: string
  description?: string
  parsing?: 'non-interspersed'
  flags?: Record<string, string>
  completion?: { flag: Record<string, string[]> }
  commands?: Spec[]
}

function programSpec({ name, commands }: ProgramCompletion): Spec {
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]))
  const commandSpec = (name: string, description: string, command: CommandCompletion | undefined): Spec => {
    const { path = [], subcommands = [], options = [], runsCommand } = command ?? {}
    const spec: Spec = { name }
    if (description !== '') spec.description = description
    if (runsCommand) spec.parsing = 'non-interspersed'
    addFlags(spec, options)
    if (subcommands.length > 0)
      spec.commands = subcommands.map(({ value, description }) =>
        commandSpec(value, description, byPath.get([...path, value].join(' '))),
      )
    return spec
  }
  return commandSpec(name, '', byPath.get(''))
}

function addFlags(spec: Spec, options: readonly OptionCompletion[]): void {
  const flags: Record<string, string> = {}
  const values: Record<string, string[]> = {}
  for (const option of options) {
    const flag = flagKey(option)
    if (!flag) continue
    flags[flag.key] = option.flags[0]?.description ?? ''
    const valueLines = option.values.flatMap(valueText)
    if (valueLines.length > 0) values[flag.name] = valueLines
  }
  if (Object.keys(flags).length > 0) spec.flags = flags
  if (Object.keys(values).length > 0) spec.completion = { flag: values }
}

/** Returns the key (`-f, --filter=`) and the name that the spec lists values under; `undefined` if it can't express the names. */
function flagKey({
  flags,
  hiddenFlags,
  takesArgument,
}: OptionCompletion): { key: string; name: string } | undefined {
  const names = [...flags.map(({ value }) => value), ...hiddenFlags].filter((flag) =>
    /^--?[^-\s=*?&!,][^\s=*?&!,]{0,200}$/.test(flag),
  )
  const short = names.find((flag) => !flag.startsWith('--'))
  const long = names.find((flag) => flag.startsWith('--'))
  const name = long ?? short
  if (name === undefined) return undefined
  const key = [short, long].filter((flag) => flag !== undefined).join(', ')
  // Recognized but not offered. Carapace can't hide an option that has only a short name.
  const isHidden = flags.length === 0 && long !== undefined
  return { key: `${key}${takesArgument ? '=' : ''}${isHidden ? '&' : ''}`, name: name.replace(/^-+/, '') }
}

/** Prints a value with its description. Skips values with carapace's own syntax (`$…`, ` ||| `). */
function valueText({ value, description }: Candidate): string[] {
  if (/\$| \|\|\| /.test(value)) return []
  const text = description.replaceAll('$', '＄').replaceAll(' ||| ', ' | ')
  return [text === '' ? value : `${value}\t${text}`]
}
