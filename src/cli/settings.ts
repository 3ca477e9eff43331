import { fstatSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import {
  type Config,
  defaultEmitters,
  didYouMean,
  discover,
  Failure,
  loadConfig,
  type ReadOptions,
  systemReason,
} from '../build/index.js'
import type { Emitter } from '../emit/index.js'
import type { Arguments } from './arguments.js'

export interface Settings {
  config: Config
  options: ReadOptions
}

/** The config with the arguments over it. */
export async function readSettings({ paths, values }: Arguments): Promise<Settings> {
  const cwd = process.cwd()
  const loaded = values['no-config'] ? { config: {}, folder: cwd } : await loadConfig(cwd, values.config)
  const config: Config = { ...loaded.config }
  const options: ReadOptions = { cwd: loaded.folder }
  if (loaded.file !== undefined) options.configFile = loaded.file
  if (paths.length > 0 || values.config !== undefined) options.cwd = process.cwd()
  if (paths.length > 0) config.notes = paths
  if (values.out !== undefined) config.out = values.out
  if (values.jobs !== undefined) options.jobs = Number(values.jobs)
  if (values['no-cache']) options.cache = false
  if (values['frozen-ids']) options.frozenIds = true
  if (values.format !== undefined)
    config.emit = chooseEmitters(values.format, config.emit ?? defaultEmitters())
  if (values.stdin) {
    if (paths.length > 0) throw new Failure(2, 'With --stdin no paths are read: leave one of the two out.')
    const name = values['stdin-name'] ?? 'stdin.md'
    options.input = { name, bytes: await readStdin() }
  } else if (config.notes === undefined) await expectNotesFolder(options.cwd ?? process.cwd())
  return { config, options }
}

async function readStdin(): Promise<Uint8Array> {
  const { buffer } = await import('node:stream/consumers')
  try {
    // Node reads a folder as if it was empty.
    if (fstatSync(0).isDirectory()) throw new Failure(3, "Can't read standard input: it is a folder.")
    return await buffer(process.stdin)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(3, `Can't read standard input: ${systemReason(error)}.`)
  }
}

function chooseEmitters(format: string, emitters: readonly Emitter[]): Emitter[] {
  const names = emitters.map(({ name }) => name)
  return format.split(',').flatMap((wanted) => {
    // A config may make several decks.
    const chosen = emitters.filter(({ name }) => name === wanted.trim())
    if (chosen.length > 0) return chosen
    throw new Failure(
      2,
      `There is no format “${wanted}”${didYouMean(wanted, names) || `: choose from ${names.join(', ')}.`}`,
    )
  })
}

/** The first run, in a folder without `notes/`: say what is there and what to do. */
async function expectNotesFolder(cwd: string): Promise<void> {
  const facts = await stat(`${cwd}/notes`).catch(() => undefined)
  if (facts?.isDirectory()) return
  const { files } = await discover(['.'], cwd, 'out')
  throw new Failure(
    2,
    files.length === 0
      ? 'No notes/ here, and no Markdown files: run `ddd-build init` for a small sample.'
      : `No notes/ here; ${files.length} Markdown ${files.length === 1 ? 'file' : 'files'} found: run \`ddd-build .\``,
  )
}
