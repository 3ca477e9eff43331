import { fstatSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, parse, resolve } from 'node:path'
import { type Emitter, formatNames, formats } from '../emit/index.js'
import {
  type Config,
  defaultEmitters,
  defaultOutputFolder,
  errorReason,
  findNoteFiles,
  invocation,
  type LoadedConfig,
  loadConfig,
  outputFolder,
  type ReadOptions,
  UserError,
} from '../engine/index.js'
import type { Arguments } from './arguments.js'
import { notebookPart } from './notebook-part.js'
import { relativePath } from './relative-path.js'
import { unknownValueError } from './unknown-value-error.js'

export interface Settings {
  /** The config as loaded, without the command line. */
  loaded: LoadedConfig
  config: Config
  options: ReadOptions
}

/** Loads the config and applies the command line arguments to it. All paths become relative to the folder of the config. */
export async function readSettings({ operands: paths, values }: Arguments): Promise<Settings> {
  const cwd = process.cwd()
  const loaded: LoadedConfig = values['no-config']
    ? { config: {}, folder: cwd }
    : await loadConfig(cwd, values.config)
  const fromConfig = (path: string) => relativePath(loaded.folder, resolve(path))
  const config: Config = { ...loaded.config }
  const options: ReadOptions = { cwd: loaded.folder }
  if (loaded.file !== undefined) options.configFile = loaded.file
  if (values.out !== undefined) config.out = isAbsolute(values.out) ? values.out : fromConfig(values.out)
  if (paths.length > 0) {
    const part = notebookPart(paths, loaded, outputFolder(config))
    if (part) options.part = part
    config.notes = paths.map(fromConfig)
  }
  if (values.jobs !== undefined) options.jobs = Number(values.jobs)
  if (values['no-cache']) options.cache = false
  if (values['frozen-ids']) options.frozenIds = true
  if (values.format !== undefined)
    config.emit = chooseEmitters(values.format, config.emit ?? defaultEmitters())
  if (values.stdin) {
    if (paths.length > 0)
      throw new UserError(2, "--stdin and paths can't be used together: remove one of them.")
    const name = values['stdin-name'] ?? 'stdin.md'
    options.input = { name, bytes: await readStdin() }
    options.part = { key: `--stdin ${name}`, name: parse(name).name }
  } else config.notes ??= await defaultNotes(loaded.folder)
  return { loaded, config, options }
}

/** Returns the output folder as a path from where the user is: the config may be in a folder above. */
export function outputFolderFromHere({ config, options }: Pick<Settings, 'config' | 'options'>): string {
  const folder = outputFolder(config)
  return isAbsolute(folder) ? folder : relativePath(process.cwd(), resolve(options.cwd ?? '', folder))
}

async function readStdin(): Promise<Uint8Array> {
  const { buffer } = await import('node:stream/consumers')
  try {
    // Node reads a folder as if it were empty.
    if (fstatSync(0).isDirectory()) throw new UserError(3, "Can't read standard input: it is a folder.")
    return await buffer(process.stdin)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(3, `Can't read standard input: ${errorReason(error)}.`)
  }
}

/** Chooses emitters of the config by format name; a format that the config doesn't have gets its defaults. */
function chooseEmitters(names: string, emitters: readonly Emitter[]): Emitter[] {
  return names.split(',').flatMap((requestedName) => {
    const name = requestedName.trim()
    // A config may make several decks.
    const chosen = emitters.filter((emitter) => emitter.name === name)
    if (chosen.length > 0) return chosen
    const format = formats.find((candidate) => candidate.name === name)
    if (format) return format.create()
    const knownNames = [...new Set([...formatNames, ...emitters.map((emitter) => emitter.name)])]
    throw unknownValueError('format', name, knownNames)
  })
}

/**
 * Returns the notes to build if nothing names any: those in `notes/`, or all below this folder. The home folder is too much to read
 * unasked.
 */
async function defaultNotes(cwd: string): Promise<string> {
  const stats = await stat(`${cwd}/notes`).catch(() => undefined)
  if (stats?.isDirectory()) return 'notes'
  if (cwd === homedir() || cwd === parse(cwd).root)
    throw new UserError(2, `No notes/ folder here: run ${invocation} with the folder of your notes.`)
  const { files } = await findNoteFiles(['.'], cwd, defaultOutputFolder)
  if (files.length > 0) return '.'
  throw new UserError(
    2,
    `No notes/ folder and no Markdown files found here: run ${invocation} init to create a sample.`,
  )
}
