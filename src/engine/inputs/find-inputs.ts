import { resolve } from 'node:path'
import type { Root } from '../../emit/index.js'
import { ContentHashCache, cacheFolder, hash } from '../cache/index.js'
import type { Config } from '../config/config.js'
import { configKey } from '../config/config-key.js'
import { outputFolder } from '../config/output-folder.js'
import { findKnowledgeFiles, isShipped } from '../knowledge/index.js'
import type { ReadOptions } from '../read-options.js'
import { findRoot } from '../root.js'
import { isRunningFromSource, toolHash } from '../tool-hash.js'
import { errorReason, UserError } from '../user-error.js'
import { findNoteFiles, type NoteFiles } from './find-note-files.js'
import { type FileTimes, readFileTimes } from './read-file-times.js'
import { readableFiles } from './readable-files.js'

/** All inputs of a build, found but not yet read. */
export interface Inputs extends NoteFiles {
  cwd: string
  root: Root
  /** Paths of knowledge files, and names of shipped ones. */
  knowledge: string[]
  times: FileTimes
  contentHashes: ContentHashCache
  /** Reasons why notes files can't be read, by path. */
  unreadableFiles: ReadonlyMap<string, string>
  /** When the search began, in milliseconds since the epoch. */
  startedAt: number
  cache: CacheInfo | undefined
  /** Why the build isn't cached. */
  notice?: string
}

export interface CacheInfo {
  folder: string
  /** Hash of the tool and the config; `undefined` if it can't be determined. */
  requestKey: string | undefined
  /** Hash of all contents and modification times. */
  inputsHash: string
}

/**
 * Finds the inputs of a config.
 *
 * @throws UserError if there are no notes, or a file can't be read
 */
export async function findInputs(config: Config, options: ReadOptions): Promise<Inputs> {
  const { cwd = process.cwd(), input, configFile } = options
  const startedAt = Date.now()
  const paths = typeof config.notes === 'string' ? [config.notes] : (config.notes ?? ['notes'])
  const noteFiles = input
    ? {
        files: [input.name],
        roots: [cwd],
        folders: [],
        outsideLinks: [],
        unreadableFolders: new Map<string, string>(),
      }
    : await findNoteFiles(paths, cwd, outputFolder(config))
  if (noteFiles.files.length === 0)
    throw new UserError(
      2,
      `No Markdown files found in ${paths.join(', ')}: pass a folder, file or glob with notes.`,
    )
  const folder = resolveCacheFolder(options, cwd)
  const contentHashes = new ContentHashCache(folder, cwd)
  const { files, unreadable } = input
    ? { files: noteFiles.files, unreadable: new Map<string, string>() }
    : readableFiles(noteFiles.files, cwd, contentHashes)
  const knowledge = await findKnowledgeFiles(config.knowledge, cwd)
  const sharedFiles = [...knowledge.filter((path) => !isShipped(path)), ...(configFile ? [configFile] : [])]
  const times = readFileTimes(input ? [] : files, sharedFiles, cwd)
  const root = findRoot(cwd, configFile === undefined ? undefined : resolve(cwd, configFile))
  const inputs = {
    ...noteFiles,
    files,
    unreadableFiles: unreadable,
    cwd,
    root,
    knowledge,
    times,
    contentHashes,
    startedAt,
  }
  if (folder === undefined) return { ...inputs, cache: undefined }
  const key = configKey(config, configFile)
  const hasKey = 'key' in key
  const hashes = [...files, ...sharedFiles].map((path) => [path, contentHashOf(path, contentHashes)])
  return {
    ...inputs,
    cache: {
      folder,
      requestKey: hasKey ? hash(JSON.stringify([toolHash(), cwd, key.key])) : undefined,
      inputsHash: hash(
        JSON.stringify([
          hashes,
          noteFiles.outsideLinks,
          [...noteFiles.unreadableFolders],
          [...unreadable],
          [...times.notes],
          times.shared,
        ]),
      ),
    },
    ...(hasKey ? {} : { notice: `The build can't be cached: ${key.untraceableReason}.` }),
  }
}

function resolveCacheFolder({ cache, input }: ReadOptions, cwd: string): string | undefined {
  if (input || cache === false) return undefined
  if (typeof cache === 'string') return cache
  return isRunningFromSource ? undefined : cacheFolder(cwd)
}

function contentHashOf(path: string, contentHashes: ContentHashCache): string {
  try {
    return contentHashes.hashOf(path)
  } catch (error) {
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
}
