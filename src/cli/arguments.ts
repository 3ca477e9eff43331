import { existsSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean, Failure } from '../build/index.js'
import { type ReporterName, reporters } from './report/messages.js'
import { type CommandName, commandNames } from './usage.js'

const flags = {
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
  paths: string[]
  values: Omit<ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'], 'reporter'> & {
    reporter?: ReporterName
  }
}

/**
 * Reads the command line's arguments.
 *
 * @throws Failure for a mistyped command, option or value
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const known = Object.entries(flags).find(([name]) => name === token.name)
    if (!known) {
      const names = Object.keys(flags).map((name) => `--${name}`)
      throw new Failure(
        2,
        `There is no option ${token.rawName}${didYouMean(token.rawName, names) || ': see ddd-build --help'}`,
      )
    }
    if (known[1].type === 'string' && token.value === undefined)
      throw new Failure(2, `${token.rawName} needs a value: see ddd-build --help.`)
    if (known[1].type === 'boolean' && token.value !== undefined)
      throw new Failure(2, `${token.rawName} takes no value.`)
  }
  // Holds: each option was just checked against its type.
  const typed = values as Arguments['values']
  if (typed.reporter !== undefined && !reporters.some((name) => name === typed.reporter))
    throw new Failure(
      2,
      `There is no reporter “${typed.reporter}”${didYouMean(typed.reporter, reporters) || ': choose from pretty, json, github.'}`,
    )
  if (typed.why !== undefined && !/^[1-9]\d{0,6}$/.test(typed.why))
    throw new Failure(2, `--why takes the number of a line, not “${typed.why}”.`)
  if (typed.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(typed.jobs))
    throw new Failure(2, `--jobs takes a number of threads, not “${typed.jobs}”: --jobs 2.`)
  if (typed['no-config'] && typed.config !== undefined)
    throw new Failure(2, '--config names a config and --no-config wants none: leave one of them out.')
  const [first] = positionals
  const command = commandNames.find((name) => name === first)
  // A word that is no path and near a command's name is one mistyped.
  if (!command && first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first)) {
    const guess = didYouMean(first, commandNames)
    if (guess !== '') throw new Failure(2, `There is no command or folder “${first}”${guess}`)
  }
  if (typed.from !== undefined && (command !== 'learn' || typed.from !== 'fig'))
    throw new Failure(2, '--from fig learns from installed specs: ddd-build learn PROGRAM --from fig.')
  if (
    typed.url !== undefined &&
    ((command !== 'push' && command !== 'pull') || !/^https?:\/\//.test(typed.url))
  )
    throw new Failure(2, '--url is the address of AnkiConnect: ddd-build push --url http://127.0.0.1:8765.')
  if (
    typed.port !== undefined &&
    (command !== 'preview' || !/^\d{1,5}$/.test(typed.port) || Number(typed.port) > 65_535)
  )
    throw new Failure(2, '--port is the number of a port for ddd-build preview: --port 8080.')
  if (typed.orphans !== undefined && command !== 'push')
    throw new Failure(2, '--orphans is an option of ddd-build push: ddd-build push --orphans suspend.')
  if ((typed.recreate || typed.yes) && command !== 'push')
    throw new Failure(2, '--recreate and --yes are options of ddd-build push.')
  if (typed.new && command !== 'pull')
    throw new Failure(2, '--new is an option of ddd-build pull: ddd-build pull --new.')
  if (typed['dry-run'] && command !== 'push' && command !== 'pull')
    throw new Failure(2, '--dry-run is an option of ddd-build push and ddd-build pull.')
  if (typed['frozen-ids'] && command !== undefined)
    throw new Failure(2, '--frozen-ids is an option of the build: ddd-build --frozen-ids.')
  if (typed.browser !== undefined && command !== 'pdf')
    throw new Failure(2, '--browser is for ddd-build pdf --browser PATH.')
  if ((typed.shell !== undefined || typed.print) && command !== 'completions')
    throw new Failure(2, '--shell and --print are for ddd-build completions install.')
  if (typed.fix && (command !== 'check' || typed.stdin))
    throw new Failure(2, '--fix repairs files: ddd-build check --fix [paths…].')
  return { command: command ?? 'build', paths: command ? positionals.slice(1) : positionals, values: typed }
}
