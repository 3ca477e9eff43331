import { resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createNotebook, findAll, type Notebook, simpleCommands } from '../catalog/index.js'
import { check, withSeverities } from '../check/index.js'
import type { Asset, Context } from '../emit/index.js'
import type { JudgedPiece } from '../parse/index.js'
import type { Notes } from '../tree/index.js'
import type { Config } from './config.js'
import { defaultEmitters } from './default-emitters.js'
import { discover } from './discover.js'
import { Failure } from './failure.js'
import { gatherLinks, gatherPictures } from './gather.js'
import type { Left } from './manifest.js'
import { readKnowledge } from './read-knowledge.js'
import { parseBytes, type ReadFile, readNotes } from './read-notes.js'
import { readTimes } from './times.js'
import { type Written, writeAssets } from './write.js'

export interface ReadOptions {
  /** Folder that paths count from; else the working directory. */
  cwd?: string
  /** One file given as bytes, instead of files on the disk. */
  input?: { name: string; bytes: Uint8Array }
  /** Path of the config file, whose time counts too. */
  configFile?: string
}

export interface ReadResult {
  notebook: Notebook
  messages: VFileMessage[]
  files: string[]
  context: Context
  /** What the files hold, byte order marks too. */
  texts: ReadonlyMap<string, string>
  /** Why pieces were read as commands or were not, by file. */
  verdicts: ReadonlyMap<string, readonly JudgedPiece[]>
}

export interface BuildResult extends ReadResult {
  written: Written[]
  /** What earlier builds gave to another program, such as notes in Anki, and this one does not. */
  left: Left
  /** The emitters' files, with what each says of itself. */
  assets: Asset[]
}

/**
 * Reads and checks all notes of a config.
 *
 * @throws Failure if there are none, or a file can't be read
 */
export async function read(
  config: Config,
  { cwd = process.cwd(), input, configFile }: ReadOptions = {},
): Promise<ReadResult> {
  const parse = {
    ...(config.shapes ? { shapes: config.shapes } : {}),
    ...(config.headers ? { headers: config.headers } : {}),
  }
  const paths = typeof config.notes === 'string' ? [config.notes] : (config.notes ?? ['notes'])
  const found = input
    ? { files: [input.name], roots: [cwd] }
    : await discover(paths, cwd, config.out ?? 'out')
  if (found.files.length === 0)
    throw new Failure(
      2,
      `No Markdown files in ${paths.join(', ')}: name a folder, files or a glob that has some.`,
    )
  const read: ReadFile[] = []
  if (input) read.push(parseBytes(input.bytes, input.name, parse))
  else for (const path of found.files) read.push(await readNotes(path, cwd, parse))
  const notes = read.map(({ notes }) => notes)
  const { knowledge, files: shared } = await readKnowledge(
    typeof config.knowledge === 'string' ? [config.knowledge] : config.knowledge,
    cwd,
    programsIn(notes),
  )
  const notebook = createNotebook(notes, {
    knowledge,
    ...(config.title === undefined ? {} : { title: config.title }),
  })
  const files = await gatherPictures(notes, cwd, found.roots)
  const links = await gatherLinks(notes, cwd, input ? [] : found.roots)
  const times = await readTimes(
    input ? [] : found.files,
    [...shared, ...(configFile ? [configFile] : [])],
    cwd,
  )
  const messages = [
    ...withSeverities(
      read.flatMap(({ file }) => file.messages),
      config.rules,
    ),
    ...check(notebook, { files, links, knowledge }, config.rules ? { rules: config.rules } : {}),
  ]
  return {
    notebook,
    messages,
    files: found.files,
    texts: new Map(read.map(({ file }) => [file.path, String(file)])),
    verdicts: new Map(read.map(({ file }) => [file.path, file.data.verdicts ?? []])),
    context: {
      files,
      messages,
      times,
      ...(times.notes.size > 0 ? { time: Math.max(...times.notes.values()) } : {}),
    },
  }
}

/** The programs of all commands, those in pipelines and substitutions too. */
function programsIn(notes: readonly Notes[]): ReadonlySet<string> {
  const commands = notes.flatMap((file) => findAll(file, 'command'))
  const programs = commands.flatMap(({ node }) =>
    simpleCommands(node.syntax).map(({ program }) => program ?? ''),
  )
  return new Set(programs)
}

/** Runs the emitters of a config over what was read; by emitter. */
export async function emit({ notebook, context }: ReadResult, config: Config): Promise<Map<string, Asset[]>> {
  const assets = new Map<string, Asset[]>()
  for (const emitter of config.emit ?? defaultEmitters())
    assets.set(emitter.name, [
      ...(assets.get(emitter.name) ?? []),
      ...(await emitter.emit(notebook, context)),
    ])
  return assets
}

/**
 * Builds everything from the notes and writes it.
 *
 * @throws Failure if there are no notes, or a file can't be read or written
 */
export async function build(config: Config = {}, options: ReadOptions = {}): Promise<BuildResult> {
  const result = await read(config, options)
  const assets = await emit(result, config)
  const { written, left } = await writeAssets(
    assets,
    resolve(options.cwd ?? process.cwd(), config.out ?? 'out'),
  )
  return { ...result, written, left, assets: [...assets.values()].flat() }
}
