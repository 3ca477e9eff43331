import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure, systemReason } from '../failure.js'
import type { LearnedCommand } from './learn-program.js'
import { plainEnvironment } from './plain-environment.js'
import { type FigCommand, readFigSpec } from './read-fig-spec.js'
import { type RunLimits, type RunResult, runLimited } from './run-limited.js'
import { createTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js'

/** What loading a spec may cost us; that of AWS is the largest. */
const limits: RunLimits = { timeoutMs: 60_000, maxBytes: 200_000_000 }

/** Loads a spec and those that it refers to, and prints them as JSON; runs in a process of its own. */
const loader = `
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
const [folder, program] = process.argv.slice(1)
const seen = new Set()
async function load(name) {
  seen.add(name)
  const { default: spec } = await import(pathToFileURL(join(folder, name + '.js')).href)
  const plain = JSON.parse(JSON.stringify(spec) ?? '{}')
  await follow(plain)
  return plain
}
async function follow(command) {
  for (const inner of command.subcommands ?? []) {
    const name = inner.loadSpec
    if (typeof name === 'string' && /^[\\w./@-]+$/.test(name) && !name.includes('..') && !seen.has(name)) {
      const { subcommands, options, description } = await load(name).catch(() => ({}))
      inner.subcommands ??= subcommands
      inner.options ??= options
      inner.description ??= description
    } else await follow(inner)
  }
}
// A spec may have left something running.
process.stdout.write(JSON.stringify(await load(program)), () => process.exit())
`

/**
 * Reads what Fig's specs of completions know of a program, from `@withfig/autocomplete` installed in a folder or above it.
 *
 * @throws Failure if the package is not there or does not know the program; the reason of the signal
 */
export async function learnFromFig(
  program: string,
  cwd: string,
  signal?: AbortSignal,
): Promise<LearnedCommand[]> {
  if (!/^[\w.+-]+$/.test(program)) throw new Failure(2, `“${program}” is not a program name.`)
  const folder = figFolder(cwd)
  if (!existsSync(join(folder, `${program}.js`)))
    throw new Failure(3, `@withfig/autocomplete knows no “${program}”: try ddd-build learn ${program}.`)
  const temporary = createTemporaryFolder()
  try {
    const args = ['--input-type=module', '-e', loader, folder, program]
    const result = await runLimited(process.execPath, args, {
      ...limits,
      cwd: temporary,
      env: plainEnvironment(),
      signal,
    })
    signal?.throwIfAborted()
    return readPrinted(result, program)
  } finally {
    removeTemporaryFolder(temporary)
  }
}

/** @throws Failure if it isn't a spec: what a package prints may be anything */
function readPrinted({ end, exitCode, stderr, stdout }: RunResult, program: string): LearnedCommand[] {
  const fail = (reason: string) => new Failure(3, `Can't read the spec of ${program}: ${reason}.`)
  if (end === 'timeout') throw fail(`it did not load within ${limits.timeoutMs / 1000} s`)
  if (end === 'too-much-output') throw fail(`it is larger than ${limits.maxBytes / 1_000_000} MB`)
  if (exitCode !== 0) throw fail(/^\w*Error\b.*$/m.exec(stderr)?.[0] ?? 'it could not be loaded')
  try {
    // Safe as far as it is read: every field is optional, and a wrong one is caught.
    return readFigSpec(JSON.parse(stdout) as FigCommand, [program])
  } catch (error) {
    throw fail(`it is not a Fig spec (${systemReason(error)})`)
  }
}

function figFolder(cwd: string): string {
  try {
    return dirname(createRequire(join(cwd, 'package.json')).resolve('@withfig/autocomplete'))
  } catch {
    throw new Failure(
      3,
      'There is no @withfig/autocomplete here: npm install --no-save @withfig/autocomplete (77 MB), then again.',
    )
  }
}
