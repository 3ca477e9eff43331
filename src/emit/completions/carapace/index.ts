import { isFileName } from '../../file-name.js'
import type { Candidate, CommandCompletion, OptionCompletion, ProgramCompletion } from '../model.js'
import type { ShellTarget } from '../target.js'
import { toYaml } from './yaml.js'

/**
 * A spec of carapace-spec for each program: one file serves Elvish, Nushell, Xonsh, tcsh and the other shells that carapace
 * knows.
 */
export const carapace: ShellTarget = {
  shell: 'carapace',
  files: ({ programs }) =>
    withOwnFiles(programs).map((program) => ({
      path: `carapace/${program.name}.yaml`,
      content: toYaml(specOf(program)),
    })),
}

/** Carapace finds a spec by the name of its file: not where a system has no such name, or has it for two. */
function withOwnFiles(programs: readonly ProgramCompletion[]): ProgramCompletion[] {
  const taken = new Set<string>()
  return programs.filter(({ name }) => {
    const file = `${name}.yaml`.toLowerCase()
    const isFree = !taken.has(file)
    taken.add(file)
    return isFree && isFileName(file)
  })
}

/** A command of the spec, as far as we write it; a type, since an interface could have more keys than YAML is made of. */
type Spec = {
  name: string
  description?: string
  parsing?: 'non-interspersed'
  flags?: Record<string, string>
  completion?: { flag: Record<string, string[]> }
  commands?: Spec[]
}

function specOf({ name, commands }: ProgramCompletion): Spec {
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]))
  const read = (name: string, description: string, command: CommandCompletion | undefined): Spec => {
    const { path = [], subcommands = [], options = [], runsCommand } = command ?? {}
    const spec: Spec = { name }
    if (description !== '') spec.description = description
    if (runsCommand) spec.parsing = 'non-interspersed'
    addFlags(spec, options)
    if (subcommands.length > 0)
      spec.commands = subcommands.map(({ value, description }) =>
        read(value, description, byPath.get([...path, value].join(' '))),
      )
    return spec
  }
  return read(name, '', byPath.get(''))
}

function addFlags(spec: Spec, options: readonly OptionCompletion[]): void {
  const flags: Record<string, string> = {}
  const values: Record<string, string[]> = {}
  for (const option of options) {
    const flag = flagKey(option)
    if (!flag) continue
    flags[flag.key] = option.flags[0]?.description ?? ''
    const listed = option.values.flatMap(valueText)
    if (listed.length > 0) values[flag.name] = listed
  }
  if (Object.keys(flags).length > 0) spec.flags = flags
  if (Object.keys(values).length > 0) spec.completion = { flag: values }
}

/** `-f, --filter=`, and the name that its values stand under; nothing for names that the spec has no form for. */
function flagKey({
  flags,
  otherFlags,
  takesArgument,
}: OptionCompletion): { key: string; name: string } | undefined {
  const names = [...flags.map(({ value }) => value), ...otherFlags].filter((flag) =>
    /^--?[^-\s=*?&!,][^\s=*?&!,]{0,200}$/.test(flag),
  )
  const short = names.find((flag) => !flag.startsWith('--'))
  const long = names.find((flag) => flag.startsWith('--'))
  const name = long ?? short
  if (name === undefined) return undefined
  const key = [short, long].filter((flag) => flag !== undefined).join(', ')
  // Only known, not noted: read, but not offered. Carapace can't hide an option that has only a short name.
  const isHidden = flags.length === 0 && long !== undefined
  return { key: `${key}${takesArgument ? '=' : ''}${isHidden ? '&' : ''}`, name: name.replace(/^-+/, '') }
}

/** A value with its description. What carapace would run or replace (`$…`, ` ||| `) is no value to offer. */
function valueText({ value, description }: Candidate): string[] {
  if (/\$| \|\|\| /.test(value)) return []
  const words = description.replaceAll('$', '＄').replaceAll(' ||| ', ' | ')
  return [words === '' ? value : `${value}\t${words}`]
}
