import { availableParallelism } from 'node:os'
import type { ParseOptions, PieceClassification } from '../../parse/index.js'
import { type ContentHashCache, hash, type ParseCache } from '../cache/index.js'
import { errorReason, UserError } from '../user-error.js'
import { parseBytes } from './parse-bytes.js'
import { canUseWorkers, parseInParallel } from './parse-in-parallel.js'
import { fromJson, type ParsedFile, toJson } from './parsed-file.js'

/** Parsed files from earlier builds of this process, by path. */
export type MemoryCache = Map<string, { key: string; parsedFile: ParsedFile }>

export interface ParseFilesOptions {
  cwd: string
  parse: ParseOptions
  /** The file that the functions in `parse` come from. */
  configFile?: string | undefined
  contentHashes: ContentHashCache
  /** Results of earlier builds; `undefined` to cache nothing. */
  parseCache?: ParseCache | undefined
  /** Hash of everything that parsing depends on besides the file. */
  parseKey: string
  memoryCache?: MemoryCache | undefined
  /** Maximum number of threads; default: one per core, at most eight. */
  jobs?: number | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface ParseFilesResult {
  parsedFiles: Map<string, ParsedFile>
  /** Only for files that were parsed in this thread. */
  classifications: Map<string, readonly PieceClassification[]>
  texts: Map<string, string>
}

/** Below this size, starting other threads costs more than it saves (measured). */
const minParallelBytes = 1_500_000
const maxDefaultJobs = 8

/**
 * Parses notes files, reusing cached results for those that haven't changed.
 *
 * @throws UserError if one can't be read
 */
export async function parseFiles(
  paths: readonly string[],
  options: ParseFilesOptions,
): Promise<ParseFilesResult> {
  const { contentHashes, parseCache, memoryCache, cwd, parse, signal } = options
  const parsedFiles = new Map<string, ParsedFile>()
  const classifications = new Map<string, readonly PieceClassification[]>()
  const texts = new Map<string, string>()
  const keys = new Map<string, string>()
  const uncached: string[] = []
  let uncachedBytes = 0
  const addParsedFile = (path: string, parsedFile: ParsedFile, json?: string) => {
    const key = keys.get(path) ?? ''
    parsedFiles.set(path, parsedFile)
    memoryCache?.set(path, { key, parsedFile })
    if (json !== undefined) parseCache?.set(path, key, json)
    if (parsedFiles.size % 16 === 0 || parsedFiles.size === paths.length)
      options.onProgress?.(parsedFiles.size, paths.length)
  }
  for (const path of paths) {
    const key = hash(`${contentHashOf(path, contentHashes)} ${options.parseKey}`)
    keys.set(path, key)
    const cached = memoryCache?.get(path)
    const json = cached?.key === key ? undefined : parseCache?.get(path, key)
    if (cached?.key === key) parsedFiles.set(path, cached.parsedFile)
    else if (json !== undefined) addParsedFile(path, fromJson(json))
    else {
      uncached.push(path)
      uncachedBytes += contentHashes.sizeOf(path)
    }
  }
  const parseHere = (path: string) => {
    signal?.throwIfAborted()
    const { notes, file } = parseBytes(contentHashes.takeBytes(path), path, parse)
    const parsedFile = { notes, messages: file.messages }
    classifications.set(path, file.data.classifications ?? [])
    texts.set(path, String(file))
    addParsedFile(path, parsedFile, parseCache ? toJson(parsedFile) : undefined)
  }
  const { shapes, remarkPlugins, ...parseData } = parse
  const hasFunctions = shapes !== undefined || remarkPlugins !== undefined
  const threads =
    Math.min(options.jobs ?? Math.min(availableParallelism(), maxDefaultJobs), uncached.length) - 1
  const canUseThreads = !hasFunctions || options.configFile !== undefined
  if (threads > 0 && canUseThreads && uncachedBytes >= minParallelBytes && canUseWorkers())
    await parseInParallel({
      paths: uncached,
      cwd,
      parse: parseData,
      configFile: hasFunctions ? options.configFile : undefined,
      threads,
      ...(signal ? { signal } : {}),
      parseHere,
      onParsed: (path, json) => addParsedFile(path, fromJson(json), json),
    })
  else
    for (const [index, path] of uncached.entries()) {
      parseHere(path)
      // Lets progress be shown and abort signals arrive.
      if (index % 16 === 15) await new Promise(setImmediate)
    }
  return { parsedFiles, classifications, texts }
}

function contentHashOf(path: string, contentHashes: ContentHashCache): string {
  try {
    return contentHashes.hashOf(path)
  } catch (error) {
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
}
