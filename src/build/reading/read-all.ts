import { availableParallelism } from 'node:os'
import type { JudgedPiece, ParseOptions } from '../../parse/index.js'
import { hash, type ReadingStore, type Stamps } from '../cache/index.js'
import { Failure, systemReason } from '../failure.js'
import { type FileReading, fromJson, toJson } from './file-reading.js'
import { hasThreads, readShared } from './pool.js'
import { parseBytes } from './read-file.js'

/** Trees of earlier builds of this process, by path. */
export type Memory = Map<string, { key: string; reading: FileReading }>

export interface ReadAllOptions {
  cwd: string
  parse: ParseOptions
  /** Where the shapes among the options come from. */
  configFile?: string | undefined
  stamps: Stamps
  /** What earlier builds read; nothing to keep nothing. */
  store?: ReadingStore | undefined
  /** Names all that a reading depends on beside the file. */
  parseKey: string
  memory?: Memory | undefined
  /** Threads at most; as many as the machine has, unless told. */
  jobs?: number | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface AllRead {
  readings: Map<string, FileReading>
  /** Of files that were read in this thread. */
  verdicts: Map<string, readonly JudgedPiece[]>
  texts: Map<string, string>
}

/** From how many bytes on other threads pay for their start; measured. */
const sharedFrom = 1_500_000
const mostJobs = 8

/**
 * Reads files of notes, those that changed since they were read last.
 *
 * @throws Failure if one can't be read
 */
export async function readAll(paths: readonly string[], options: ReadAllOptions): Promise<AllRead> {
  const { stamps, store, memory, cwd, parse, signal } = options
  const readings = new Map<string, FileReading>()
  const verdicts = new Map<string, readonly JudgedPiece[]>()
  const texts = new Map<string, string>()
  const keys = new Map<string, string>()
  const missing: string[] = []
  let bytes = 0
  const keep = (path: string, reading: FileReading, json?: string) => {
    const key = keys.get(path) ?? ''
    readings.set(path, reading)
    memory?.set(path, { key, reading })
    if (json !== undefined) store?.set(path, key, json)
    if (readings.size % 16 === 0 || readings.size === paths.length)
      options.onProgress?.(readings.size, paths.length)
  }
  for (const path of paths) {
    const key = hash(`${contentName(path, stamps)} ${options.parseKey}`)
    keys.set(path, key)
    const known = memory?.get(path)
    const json = known?.key === key ? undefined : store?.get(path, key)
    if (known?.key === key) readings.set(path, known.reading)
    else if (json !== undefined) keep(path, fromJson(json))
    else {
      missing.push(path)
      bytes += stamps.sizeOf(path)
    }
  }
  const readHere = (path: string) => {
    signal?.throwIfAborted()
    const { notes, file } = parseBytes(stamps.take(path), path, parse)
    const reading = { notes, messages: file.messages }
    verdicts.set(path, file.data.verdicts ?? [])
    texts.set(path, String(file))
    keep(path, reading, store ? toJson(reading) : undefined)
  }
  const threads = Math.min(options.jobs ?? Math.min(availableParallelism(), mostJobs), missing.length) - 1
  const canShare = !parse.shapes || options.configFile !== undefined
  if (threads > 0 && canShare && bytes >= sharedFrom && hasThreads())
    await readShared({
      paths: missing,
      cwd,
      headers: parse.headers,
      configFile: parse.shapes ? options.configFile : undefined,
      threads,
      ...(signal ? { signal } : {}),
      readHere,
      onRead: (path, json) => keep(path, fromJson(json), json),
    })
  else
    for (const [index, path] of missing.entries()) {
      readHere(path)
      // So that the progress is seen, and an end that is asked for.
      if (index % 16 === 15) await new Promise(setImmediate)
    }
  return { readings, verdicts, texts }
}

function contentName(path: string, stamps: Stamps): string {
  try {
    return stamps.hashOf(path)
  } catch (error) {
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}
