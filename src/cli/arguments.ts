import { existsSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean, invocation, UserError } from '../engine/index.js'
import { type ReporterName, reporterNames } from './reporters/index.js'
import { unknownValueError } from './unknown-value-error.js'
import { type CommandName, commandNames, type OptionUsage, usages } from './usage/index.js'

type AnyOption = (typeof usages)[CommandName]['options'][number]
type NameOf<Flag> = Flag extends `--${infer Name}` ? Name : never

/** The values of all options, by name without dashes. */
type OptionValues = {
  [Option in AnyOption as NameOf<Option['flag']>]?: Option extends { argument: string } ? string : boolean
}

export interface Arguments {
  command: CommandName
  operands: string[]
  values: Omit<OptionValues, 'reporter'> & { reporter?: ReporterName }
}

/** All options of all commands, by name without dashes. */
const optionsByName = new Map(
  commandNames
    .flatMap((command): readonly OptionUsage[] => usages[command].options)
    .map((option) => [option.flag.slice(2), option]),
)

const shortNames: Readonly<Record<string, string>> = { help: 'h', version: 'v' }

/**
 * Parses the command line arguments.
 *
 * @throws UserError for an unknown command or option, an invalid value, or an option of another command
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const [first] = positionals
  const command = commandNames.find((name) => name === first)
  // A word that isn't a path but resembles a command is probably a typo.
  if (!command && first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first)) {
    const suggestion = didYouMean(first, commandNames)
    if (suggestion !== '') throw new UserError(2, `Unknown command or folder “${first}”${suggestion}`)
  }
  for (const token of tokens) if (token.kind === 'option') checkOption(token, command ?? 'build')
  // Safe: each option was just checked against its type.
  const optionValues = values as Arguments['values']
  if (optionValues.reporter !== undefined && !reporterNames.some((name) => name === optionValues.reporter))
    throw unknownValueError('reporter', optionValues.reporter, reporterNames)
  if (optionValues['no-config'] && optionValues.config !== undefined)
    throw new UserError(2, "--config and --no-config can't be used together: remove one of them.")
  if (optionValues.fix && optionValues.stdin)
    throw new UserError(2, "--fix and --stdin can't be used together: remove one of them.")
  return {
    command: command ?? 'build',
    operands: command ? positionals.slice(1) : positionals,
    values: optionValues,
  }
}

function parserOptions(): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    [...optionsByName].map(([name, { argument }]) => {
      const short = shortNames[name]
      return [name, { type: argument === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) }]
    }),
  )
}

interface OptionToken {
  name: string
  /** As typed: `-h`. */
  rawName: string
  value: string | undefined
  /** Whether the value was typed as `--out=DIR`; otherwise it is the next word. */
  inlineValue: boolean | undefined
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, command: CommandName): void {
  const option = optionsByName.get(name)
  if (!option) {
    const flags = [...optionsByName.values()].map(({ flag }) => flag)
    throw new UserError(
      2,
      `Unknown option ${rawName}${didYouMean(rawName, flags) || `: see ${helpOf(command)}.`}`,
    )
  }
  const isOptionNext = value !== undefined && !inlineValue && isKnownOption(value)
  if (option.argument !== undefined && (value === undefined || isOptionNext))
    throw new UserError(2, `${rawName} needs a value: see ${helpOf(command)}.`)
  if (option.argument === undefined && value !== undefined)
    throw new UserError(2, `${rawName} takes no value.`)
  const commands = commandNames.filter((one) => usages[one].options.some(({ flag }) => flag === option.flag))
  const [otherCommand] = commands
  if (otherCommand && !commands.includes(command) && name !== 'version')
    throw new UserError(
      2,
      `${rawName} can only be used with ${alternatives(commands.map((one) => (one === 'build' ? 'a build' : one)))}: see ${helpOf(otherCommand)}.`,
    )
  if (value !== undefined && option.requirement && !option.requirement.isMet(value)) {
    const { what, example } = option.requirement
    throw new UserError(2, `${rawName} needs ${what}, not “${value}”: ${rawName} ${example}.`)
  }
}

/** `--out`, `--out=DIR` or `-h` */
function isKnownOption(word: string): boolean {
  const [, name = ''] = /^--([^=]+)/.exec(word) ?? []
  return optionsByName.has(name) || Object.values(shortNames).some((letter) => word === `-${letter}`)
}

/** `push`; `push or pull`; `a build, watch or pdf`. */
function alternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}

function helpOf(command: CommandName): string {
  return `${invocation} ${command === 'build' ? '' : `${command} `}--help`
}
