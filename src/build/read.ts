import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { createNotebook, type Notebook, programsIn } from '../catalog/index.js'
import { check, type Rule, withSeverities } from '../check/index.js'
import type { Context, Root } from '../emit/index.js'
import type { JudgedPiece, ParseOptions } from '../parse/index.js'
import { hash, ReadingStore } from './cache/index.js'
import type { Config } from './config/config.js'
import { traceConfig } from './config/trace-config.js'
import { failureOf } from './failure.js'
import { gatherLinks, gatherPictures } from './finding/gather.js'
import { findInputs, type Inputs } from './finding/inputs.js'
import { readKnowledge } from './knowledge/index.js'
import type { Session } from './ledger/index.js'
import { readLedgerFile } from './ledger/ledger-file.js'
import { type FileReading, type Memory, parseBytes, readAll } from './reading/index.js'
import { projectName } from './root.js'
import { toolName } from './tool.js'

export interface ReadOptions {
  /** Folder that paths count from; else the working directory. */
  cwd?: string
  /** One file given as bytes, instead of files on the disk. */
  input?: { name: string; bytes: Uint8Array }
  /** Path of the config file, whose time counts too. */
  configFile?: string | undefined
  /** Whether what did not change is taken from earlier builds, or the folder to keep it in; it is unless told. */
  cache?: boolean | string
  /** Threads at most; one for each core, up to eight, unless told. */
  jobs?: number
  /** Ends it early; the promise is then rejected with the signal's reason, and no output is written. */
  signal?: AbortSignal
  /** How many files of notes are read, now and then. */
  onProgress?(done: number, total: number): void
  /** What the build is waiting for, such as another build that writes to the same folder; told once for each. */
  onWait?(sentence: string): void
  /** Trees kept from build to build by a process that goes on. */
  memory?: Memory
  /** Texts that stand in for files, or for files that are not there yet, by path: changes that are not saved. */
  overlay?: ReadonlyMap<string, string>
  /** Whether the ledger of card identities stays as it is. */
  frozenIds?: boolean
  /** GUIDs that were new in a session of `watch`; the build adds its own. */
  session?: Session
}

export interface ReadResult {
  notebook: Notebook
  messages: VFileMessage[]
  files: string[]
  /** Folders that were searched for notes, absolute. */
  folders: readonly string[]
  cwd: string
  /** The folder that the notes belong to. */
  root: Root
  /** Whether the text came from standard input, and so belongs to no folder. */
  isStandalone: boolean
  context: Context
  /** What a file of notes holds, byte order mark too. */
  textOf(path: string): string
  /** Absolute paths of what was looked for beside the notes: pictures, and files that are linked to. */
  looked: readonly string[]
  /** Why pieces were read as commands or were not, by file; of those that no cache knew. */
  verdicts: ReadonlyMap<string, readonly JudgedPiece[]>
}

/**
 * Reads and checks all notes of a config.
 *
 * @throws Failure if there are none, or a file can't be read
 */
export async function read(config: Config = {}, options: ReadOptions = {}): Promise<ReadResult> {
  return readInputs(await findInputs(config, options), config, options)
}

/** Reads what was found. */
export async function readInputs(inputs: Inputs, config: Config, options: ReadOptions): Promise<ReadResult> {
  const { cwd, roots, times } = inputs
  const paths = [...new Set([...inputs.files, ...(options.overlay?.keys() ?? [])])]
  const { readings, verdicts, textOf } = await readNotes(inputs, config, options)
  options.signal?.throwIfAborted()
  const inOrder = paths.flatMap((path) => readings.get(path) ?? [])
  const notes = inOrder.map(({ notes }) => notes)
  const knowledge = await readKnowledge(config.knowledge, cwd, programsIn(notes), inputs.knowledge)
  const notebook = createNotebook(notes, {
    knowledge,
    id: config.id ?? readLedgerFile(inputs.root).ledger?.notebookId ?? projectName(inputs.root),
    title: config.title ?? projectName(inputs.root),
  })
  const { files, refused } = await gatherPictures(notes, cwd, roots)
  const links = await gatherLinks(notes, cwd, options.input ? [] : roots)
  const reading = [
    ...inOrder.flatMap(({ messages }) => messages),
    ...inputs.outside.map(leadsOut),
    ...[...inputs.unreadable].map(([path, reason]) =>
      isUnreadable(path, `This folder can't be read: ${reason}`),
    ),
    ...[...inputs.unreadableFiles].map(([path, reason]) =>
      isUnreadable(path, `This file can't be read: ${reason}`),
    ),
  ]
  const messages = [
    ...withSeverities(reading, config.rules),
    ...check(
      notebook,
      { files, refused, links, knowledge },
      {
        ...(config.rules ? { rules: config.rules } : {}),
        checks: config.checks?.map(guarded) ?? [],
      },
    ),
  ]
  return {
    notebook,
    messages,
    files: paths,
    folders: inputs.folders,
    cwd,
    root: inputs.root,
    isStandalone: options.input !== undefined,
    textOf,
    looked: [...files.keys(), ...[...links.keys()].flatMap((path) => [path, `${path}.md`])].map((path) =>
      resolve(cwd, path),
    ),
    verdicts,
    context: {
      files,
      messages,
      times,
      root: inputs.root,
      ...(times.notes.size > 0 ? { time: Math.max(...times.notes.values()) } : {}),
    },
  }
}

/** A rule of a config is somebody's code: where it fails, it says that it is the one. */
function guarded(rule: Rule): Rule {
  return {
    ...rule,
    check(notebook, context) {
      try {
        return rule.check(notebook, context)
      } catch (error) {
        throw failureOf(`The rule “${rule.id}” of the config`, error)
      }
    },
  }
}

interface NotesRead extends Pick<ReadResult, 'verdicts' | 'textOf'> {
  readings: ReadonlyMap<string, FileReading>
}

async function readNotes(inputs: Inputs, config: Config, options: ReadOptions): Promise<NotesRead> {
  const { cwd, stamps, cache, files } = inputs
  const parse: ParseOptions = {
    ...(config.shapes ? { shapes: config.shapes } : {}),
    ...(config.headers ? { headers: config.headers } : {}),
  }
  if (options.input) {
    const { name, bytes } = options.input
    const { notes, file } = parseBytes(bytes, name, parse)
    return {
      readings: new Map([[name, { notes, messages: file.messages }]]),
      verdicts: new Map([[name, file.data.verdicts ?? []]]),
      textOf: () => String(file),
    }
  }
  const parseKey = nameParse(parse, options.configFile)
  const keeps = cache !== undefined && parseKey !== undefined
  const store = keeps ? new ReadingStore(cache.folder, files.length) : undefined
  const read = await readAll(files, {
    cwd,
    parse,
    stamps,
    store,
    parseKey: parseKey ?? '',
    configFile: options.configFile,
    memory: parseKey === undefined ? undefined : options.memory,
    jobs: options.jobs,
    signal: options.signal,
    onProgress: options.onProgress,
  })
  const paths = new Set(files)
  store?.save(paths)
  stamps.save(paths)
  const overlay = options.overlay ?? new Map<string, string>()
  for (const [path, text] of overlay) {
    const { notes, file } = parseBytes(new TextEncoder().encode(text), path, parse)
    read.readings.set(path, { notes, messages: file.messages })
  }
  return {
    ...read,
    textOf: (path) => overlay.get(path) ?? read.texts.get(path) ?? textOnDisk(resolve(cwd, path)),
  }
}

/** Names all that a reading depends on beside the file; nothing where that can't be named. */
function nameParse({ shapes, headers }: ParseOptions, configFile: string | undefined): string | undefined {
  if (!shapes) return hash(JSON.stringify([toolName(), headers]))
  const traced = configFile === undefined ? undefined : traceConfig(configFile)
  return traced && 'name' in traced ? hash(JSON.stringify([toolName(), headers, traced.name])) : undefined
}

/** What a file of notes holds; one that is gone meanwhile has no line that a message could show. */
export function textOnDisk(path: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return ''
  }
}

function isUnreadable(path: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, {
    ruleId: 'unreadable-file',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: true })
}

function leadsOut(path: string): VFileMessage {
  const message = new VFileMessage('This link leads out of the notes and is not followed', {
    ruleId: 'link-out-of-notes',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: undefined })
}
