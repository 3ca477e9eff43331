import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.js'
import type { LearnedCommand } from './learn-program.js'
import { type FigCommand, readFigSpec } from './read-fig-spec.js'

/** How long a spec may take to load, in milliseconds, and how much it may print. */
const timeLimit = 60_000
const sizeLimit = 200_000_000

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
process.stdout.write(JSON.stringify(await load(program)))
`

/**
 * Reads what Fig's specs of completions know of a program, from `@withfig/autocomplete` installed in a folder or above it.
 *
 * @throws Failure if the package is not there or does not know the program
 */
export async function learnFromFig(program: string, cwd: string): Promise<LearnedCommand[]> {
  if (!/^[\w.+-]+$/.test(program)) throw new Failure(2, `“${program}” is no name of a program.`)
  const folder = figFolder(cwd)
  if (!existsSync(join(folder, `${program}.js`)))
    throw new Failure(3, `@withfig/autocomplete knows no “${program}”: try ddd-build learn ${program}.`)
  const { execFile } = await import('node:child_process')
  const printed = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', loader, folder, program],
      { timeout: timeLimit, maxBuffer: sizeLimit },
      (error, stdout) => {
        if (error)
          reject(
            new Failure(3, `The spec of ${program} can't be read: ${error.message.split('\n').at(-2) ?? ''}`),
          )
        else resolve(stdout)
      },
    )
  })
  // Holds as far as it is read: every field is optional, and names are asked for their kind.
  return readFigSpec(JSON.parse(printed) as FigCommand, [program])
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
