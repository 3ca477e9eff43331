import { existsSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean, UserError } from '../engine/index.js'
import { findKnowledgeSource } from './find-knowledge-source.js'
import { type ReporterName, reporterNames } from './reporters/index.js'
import { unknownValueError } from './unknown-value-error.js'
import { type CommandName, commandNames } from './usage/index.js'

const optionDefinitions = {
  out: { type: 'string' },
  format: { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  strict: { type: 'boolean' },
  fix: { type: 'boolean' },
  from: { type: 'string' },
  url: { type: 'string' },
  shell: { type: 'string' },
  browser: { type: 'string' },
  port: { type: 'string' },
  print: { type: 'boolean' },
  reporter: { type: 'string' },
  why: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-name': { type: 'string' },
  stdout: { type: 'boolean' },
  jobs: { type: 'string' },
  'no-cache': { type: 'boolean' },
  'frozen-ids': { type: 'boolean' },
  verbose: { type: 'boolean' },
  orphans: { type: 'string' },
  recreate: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  new: { type: 'boolean' },
  quiet: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies NonNullable<ParseArgsConfig['options']>

export interface Arguments {
  command: CommandName
  operands: string[]
  values: Omit<ReturnType<typeof parseArgs<{ options: typeof optionDefinitions }>>['values'], 'reporter'> & {
    reporter?: ReporterName
  }
}

/**
 * Parses the command line arguments.
 *
 * @throws UserError for an unknown command or option, or an invalid value
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: optionDefinitions,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const known = Object.entries(optionDefinitions).find(([name]) => name === token.name)
    if (!known) {
      const names = Object.keys(optionDefinitions).map((name) => `--${name}`)
      throw new UserError(
        2,
        `Unknown option ${token.rawName}${didYouMean(token.rawName, names) || ': see ddd-build --help.'}`,
      )
    }
    if (known[1].type === 'string' && token.value === undefined)
      throw new UserError(2, `${token.rawName} needs a value: see ddd-build --help.`)
    if (known[1].type === 'boolean' && token.value !== undefined)
      throw new UserError(2, `${token.rawName} takes no value.`)
  }
  // Safe: each option was just checked against its type.
  const optionValues = values as Arguments['values']
  if (optionValues.reporter !== undefined && !reporterNames.some((name) => name === optionValues.reporter))
    throw unknownValueError('reporter', optionValues.reporter, reporterNames)
  if (optionValues.why !== undefined && !/^[1-9]\d{0,6}$/.test(optionValues.why))
    throw new UserError(2, `--why needs a line number, not “${optionValues.why}”: --why 12.`)
  if (optionValues.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(optionValues.jobs))
    throw new UserError(2, `--jobs needs a number of threads, not “${optionValues.jobs}”: --jobs 2.`)
  if (optionValues['no-config'] && optionValues.config !== undefined)
    throw new UserError(2, "--config and --no-config can't be used together: remove one of them.")
  const [first] = positionals
  const command = commandNames.find((name) => name === first)
  // A word that isn't a path but resembles a command is probably a typo.
  if (!command && first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first)) {
    const suggestion = didYouMean(first, commandNames)
    if (suggestion !== '') throw new UserError(2, `Unknown command or folder “${first}”${suggestion}`)
  }
  if (optionValues.from !== undefined) {
    const { name } = findKnowledgeSource(optionValues.from)
    if (command !== 'learn')
      throw new UserError(2, `--from can only be used with learn: ddd-build learn PROGRAM --from ${name}.`)
  }
  if (
    optionValues.url !== undefined &&
    ((command !== 'push' && command !== 'pull') || !/^https?:\/\//.test(optionValues.url))
  )
    throw new UserError(
      2,
      '--url can only be used with push or pull, and needs an http address: ddd-build push --url http://127.0.0.1:8765.',
    )
  if (
    optionValues.port !== undefined &&
    (command !== 'preview' || !/^\d{1,5}$/.test(optionValues.port) || Number(optionValues.port) > 65_535)
  )
    throw new UserError(
      2,
      '--port can only be used with preview, and needs a port number: ddd-build preview --port 8080.',
    )
  if (optionValues.orphans !== undefined && command !== 'push')
    throw new UserError(2, '--orphans can only be used with push: ddd-build push --orphans suspend.')
  if ((optionValues.recreate || optionValues.yes) && command !== 'push')
    throw new UserError(2, '--recreate and --yes can only be used with push: ddd-build push --recreate.')
  if (optionValues.new && command !== 'pull')
    throw new UserError(2, '--new can only be used with pull: ddd-build pull --new.')
  if (optionValues['dry-run'] && command !== 'push' && command !== 'pull')
    throw new UserError(2, '--dry-run can only be used with push or pull: ddd-build push --dry-run.')
  if (optionValues['frozen-ids'] && command !== undefined)
    throw new UserError(2, '--frozen-ids can only be used with a build: ddd-build --frozen-ids.')
  if (optionValues.browser !== undefined && command !== 'pdf')
    throw new UserError(2, '--browser can only be used with pdf: ddd-build pdf --browser PATH.')
  if ((optionValues.shell !== undefined || optionValues.print) && command !== 'completions')
    throw new UserError(
      2,
      '--shell and --print can only be used with completions: ddd-build completions install --print.',
    )
  if (optionValues.fix && (command !== 'check' || optionValues.stdin))
    throw new UserError(2, '--fix can only be used with check, and not with --stdin: ddd-build check --fix.')
  return {
    command: command ?? 'build',
    operands: command ? positionals.slice(1) : positionals,
    values: optionValues,
  }
}
