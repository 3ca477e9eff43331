import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { invocation } from '../invocation.js'
import { errorReason, UserError } from '../user-error.js'
import { checkProgramName } from './check-program-name.js'
import type { LearnOptions } from './learn-options.js'
import type { LearnedCommand } from './learned-command.js'
import { plainEnvironment } from './plain-environment.js'
import { type FigCommand, readFigSpec } from './read-fig-spec.js'
import { type RunLimits, type RunResult, runLimited } from './run-limited.js'
import { createTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js'

/** Limits for loading a spec; the one for AWS is the largest. */
const loadLimits: RunLimits = { timeoutMs: 60_000, maxBytes: 200_000_000 }

/** Loads a spec and the specs it refers to, and prints them as JSON. Runs in its own process. */
const loaderScript = `
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
const [folder, program] = process.argv.slice(1)
const loaded = new Set()
async function load(name) {
  loaded.add(name)
  const { default: spec } = await import(pathToFileURL(join(folder, name + '.js')).href)
  const json = JSON.parse(JSON.stringify(spec) ?? '{}')
  await loadReferences(json)
  return json
}
async function loadReferences(command) {
  for (const subcommand of command.subcommands ?? []) {
    const name = subcommand.loadSpec
    if (typeof name === 'string' && /^[\\w./@-]+$/.test(name) && !name.includes('..') && !loaded.has(name)) {
      const { subcommands, options, description } = await load(name).catch(() => ({}))
      subcommand.subcommands ??= subcommands
      subcommand.options ??= options
      subcommand.description ??= description
    } else await loadReferences(subcommand)
  }
}
// A spec may have started timers or processes.
process.stdout.write(JSON.stringify(await load(program)), () => process.exit())
`

/**
 * Learns a program's commands from its Fig completion spec, using `@withfig/autocomplete` installed in `cwd` or above it.
 *
 * @returns the commands, each before its subcommands
 * @throws UserError if the package or the spec isn't found; the signal's reason if it is aborted
 */
export async function learnFromFig(
  program: string,
  { cwd = process.cwd(), signal }: LearnOptions = {},
): Promise<LearnedCommand[]> {
  checkProgramName(program)
  const folder = figFolder(cwd)
  if (!existsSync(join(folder, `${program}.js`)))
    throw new UserError(
      3,
      `@withfig/autocomplete has no spec for “${program}”: try ${invocation} learn ${program}.`,
    )
  const temporary = createTemporaryFolder()
  try {
    const args = ['--input-type=module', '-e', loaderScript, folder, program]
    const result = await runLimited(process.execPath, args, {
      ...loadLimits,
      cwd: temporary,
      env: plainEnvironment(),
      signal,
    })
    signal?.throwIfAborted()
    return readOutput(result, program)
  } finally {
    removeTemporaryFolder(temporary)
  }
}

/** @throws UserError if the output isn't a spec: a package may print anything */
function readOutput({ end, exitCode, stderr, stdout }: RunResult, program: string): LearnedCommand[] {
  const fail = (reason: string) => new UserError(3, `Can't read the spec of ${program}: ${reason}.`)
  if (end === 'timeout') throw fail(`it did not load within ${loadLimits.timeoutMs / 1000} s`)
  if (end === 'too-much-output') throw fail(`it is larger than ${loadLimits.maxBytes / 1_000_000} MB`)
  if (exitCode !== 0) throw fail(/^\w*Error\b.*$/m.exec(stderr)?.[0] ?? 'it could not be loaded')
  try {
    // Safe: every field is optional, and an error from an invalid one is caught.
    return readFigSpec(JSON.parse(stdout) as FigCommand, [program])
  } catch (error) {
    throw fail(`it is not a Fig spec (${errorReason(error)})`)
  }
}

function figFolder(cwd: string): string {
  try {
    return dirname(createRequire(join(cwd, 'package.json')).resolve('@withfig/autocomplete'))
  } catch {
    throw new UserError(
      3,
      '@withfig/autocomplete not found: run npm install --no-save @withfig/autocomplete (77 MB), then try again.',
    )
  }
}
