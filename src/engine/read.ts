import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VFileMessage } from 'vfile-message'
import { createNotebook, type Notebook, programsIn } from '../catalog/index.js'
import { applySeverities, check, type Rule } from '../check/index.js'
import type { Context, Root } from '../emit/index.js'
import type { ParseOptions, PieceClassification } from '../parse/index.js'
import { hash, ParseCache } from './cache/index.js'
import type { Config } from './config/config.js'
import { traceConfig } from './config/trace-config.js'
import { findInputs, type Inputs } from './inputs/find-inputs.js'
import { findLinkTargets, readPictures } from './inputs/read-pictures.js'
import { readKnowledge } from './knowledge/index.js'
import type { WatchSession } from './ledger/index.js'
import { readLedgerFile } from './ledger/ledger-file.js'
import { type MemoryCache, type ParsedFile, parseBytes, parseFiles } from './parsing/index.js'
import { projectName } from './root.js'
import { toolHash } from './tool-hash.js'
import { toUserError } from './user-error.js'

export interface ReadOptions {
  /** Folder that paths are relative to; default: the working directory. */
  cwd?: string
  /** A single file passed as bytes, instead of files on disk. */
  input?: { name: string; bytes: Uint8Array }
  /** Path of the config file; a change to it invalidates caches. */
  configFile?: string | undefined
  /** Whether to reuse results of earlier builds, or the cache folder to use; default: true. */
  cache?: boolean | string
  /** Maximum number of threads; default: one per core, at most eight. */
  jobs?: number
  /** Aborts the build: no output is written, and the promise is rejected with the signal's reason. */
  signal?: AbortSignal
  /** Called from time to time with the number of files read so far. */
  onProgress?(done: number, total: number): void
  /** Called once for each thing the build waits for, such as another build that writes to the same folder. */
  onWait?(sentence: string): void
  /** Parsed files that a long-running process keeps between builds. */
  memoryCache?: MemoryCache
  /** Unsaved texts by path, used instead of the files on disk; a path may not exist yet. */
  overlay?: ReadonlyMap<string, string>
  /** Whether the ledger of card ids must not change. */
  frozenIds?: boolean
  /** GUIDs that were new in this `watch` session; the build adds its own. */
  session?: WatchSession
}

export interface ReadResult {
  notebook: Notebook
  messages: VFileMessage[]
  files: string[]
  /** Absolute paths of the folders that were searched for notes. */
  folders: readonly string[]
  cwd: string
  /** The root folder of the notes. */
  root: Root
  /** Whether the text came from standard input rather than from a folder. */
  isStandalone: boolean
  context: Context
  /** Returns the text of a notes file, including its byte order mark. */
  textOf(path: string): string
  /** Absolute paths of the pictures and linked files that were looked up. */
  referencedPaths: readonly string[]
  /** Why pieces were or weren't read as commands, by file; only for files that weren't cached. */
  classifications: ReadonlyMap<string, readonly PieceClassification[]>
}

/**
 * Reads and checks all notes of a config.
 *
 * @throws UserError if there are none, or a file can't be read
 */
export async function read(config: Config = {}, options: ReadOptions = {}): Promise<ReadResult> {
  return readInputs(await findInputs(config, options), config, options)
}

/** Reads and checks the given inputs. */
export async function readInputs(inputs: Inputs, config: Config, options: ReadOptions): Promise<ReadResult> {
  const { cwd, roots, times } = inputs
  const paths = [...new Set([...inputs.files, ...(options.overlay?.keys() ?? [])])]
  const { parsedFiles, classifications, textOf } = await readNotes(inputs, config, options)
  options.signal?.throwIfAborted()
  const orderedFiles = paths.flatMap((path) => parsedFiles.get(path) ?? [])
  const notes = orderedFiles.map(({ notes }) => notes)
  const knowledge = await readKnowledge(config.knowledge, cwd, programsIn(notes), inputs.knowledge)
  const notebook = createNotebook(notes, {
    knowledge,
    id: config.id ?? readLedgerFile(inputs.root).ledger?.notebookId ?? projectName(inputs.root),
    title: config.title ?? projectName(inputs.root),
  })
  const { files, rejected } = await readPictures(notes, cwd, roots)
  const linkTargets = await findLinkTargets(notes, cwd, options.input ? [] : roots)
  const fileMessages = [
    ...orderedFiles.flatMap(({ messages }) => messages),
    ...inputs.outsideLinks.map(outsideLinkMessage),
    ...[...inputs.unreadableFolders].map(([path, reason]) =>
      unreadableMessage(path, `This folder can't be read: ${reason}`),
    ),
    ...[...inputs.unreadableFiles].map(([path, reason]) =>
      unreadableMessage(path, `This file can't be read: ${reason}`),
    ),
  ]
  const messages = [
    ...applySeverities(fileMessages, config.rules),
    ...check(
      notebook,
      { files, rejectedFiles: rejected, linkTargets, knowledge },
      {
        ...(config.rules ? { rules: config.rules } : {}),
        checks: config.checks?.map(withErrorContext) ?? [],
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
    referencedPaths: [
      ...files.keys(),
      ...[...linkTargets.keys()].flatMap((path) => [path, `${path}.md`]),
    ].map((path) => resolve(cwd, path)),
    classifications,
    context: {
      files,
      messages,
      modifiedTimes: times,
      root: inputs.root,
      ...(times.notes.size > 0 ? { time: Math.max(...times.notes.values()) } : {}),
    },
  }
}

/** Wraps a rule of a config so that an error it throws names the rule. */
function withErrorContext(rule: Rule): Rule {
  return {
    ...rule,
    check(notebook, context) {
      try {
        return rule.check(notebook, context)
      } catch (error) {
        throw toUserError(`The rule “${rule.id}” of the config`, error)
      }
    },
  }
}

interface ParsedNotes extends Pick<ReadResult, 'classifications' | 'textOf'> {
  parsedFiles: ReadonlyMap<string, ParsedFile>
}

async function readNotes(inputs: Inputs, config: Config, options: ReadOptions): Promise<ParsedNotes> {
  const { cwd, contentHashes, cache, files } = inputs
  const parseOptions: ParseOptions = {
    ...(config.shapes ? { shapes: config.shapes } : {}),
    ...(config.headers ? { headers: config.headers } : {}),
    ...(config.language === undefined ? {} : { language: config.language }),
  }
  if (options.input) {
    const { name, bytes } = options.input
    const { notes, file } = parseBytes(bytes, name, parseOptions)
    return {
      parsedFiles: new Map([[name, { notes, messages: file.messages }]]),
      classifications: new Map([[name, file.data.classifications ?? []]]),
      textOf: () => String(file),
    }
  }
  const parseKey = parseCacheKey(parseOptions, options.configFile)
  const usesCache = cache !== undefined && parseKey !== undefined
  const parseCache = usesCache ? new ParseCache(cache.folder, files.length) : undefined
  const parsed = await parseFiles(files, {
    cwd,
    parse: parseOptions,
    contentHashes,
    parseCache,
    parseKey: parseKey ?? '',
    configFile: options.configFile,
    memoryCache: parseKey === undefined ? undefined : options.memoryCache,
    jobs: options.jobs,
    signal: options.signal,
    onProgress: options.onProgress,
  })
  const paths = new Set(files)
  parseCache?.save(paths)
  contentHashes.save(paths)
  const overlay = options.overlay ?? new Map<string, string>()
  for (const [path, text] of overlay) {
    const { notes, file } = parseBytes(new TextEncoder().encode(text), path, parseOptions)
    parsed.parsedFiles.set(path, { notes, messages: file.messages })
  }
  return {
    ...parsed,
    textOf: (path) => overlay.get(path) ?? parsed.texts.get(path) ?? readTextOrEmpty(resolve(cwd, path)),
  }
}

/** Returns a hash of everything that parsing depends on besides the file; `undefined` if it can't be determined. */
function parseCacheKey(
  { shapes, ...data }: ParseOptions,
  configFile: string | undefined,
): string | undefined {
  if (!shapes) return hash(JSON.stringify([toolHash(), data]))
  const trace = configFile === undefined ? undefined : traceConfig(configFile)
  return trace && 'hash' in trace ? hash(JSON.stringify([toolHash(), data, trace.hash])) : undefined
}

/** Returns the text of a notes file, or an empty string if it can't be read any more. */
export function readTextOrEmpty(path: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))
  } catch {
    return ''
  }
}

function unreadableMessage(path: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, {
    ruleId: 'unreadable-file',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: true })
}

function outsideLinkMessage(path: string): VFileMessage {
  const message = new VFileMessage('This link points outside the notes folder and was not followed', {
    ruleId: 'link-out-of-notes',
    source: 'ddd-build',
  })
  return Object.assign(message, { file: path, name: path, fatal: undefined })
}
