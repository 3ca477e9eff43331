import type { WatchSession } from './ledger/index.js'
import type { MemoryCache } from './parsing/index.js'

/** A part of a notebook. */
export interface NotebookPart {
  /** Identifies the part in this notebook, on any machine. */
  key: string
  /** A name for a folder: `boats`. */
  name: string
}

export interface ReadOptions {
  /** Folder that paths are relative to; default: the working directory. */
  cwd?: string
  /** A single file passed as bytes, instead of files on disk. */
  input?: { name: string; bytes: Uint8Array }
  /** The part of the notebook that is built, if not all of it. Its output files don't replace those of other parts. */
  part?: NotebookPart
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
