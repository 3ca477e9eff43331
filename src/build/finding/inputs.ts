import { resolve } from 'node:path'
import type { Root } from '../../emit/index.js'
import { cacheFolder, hash, Stamps } from '../cache/index.js'
import type { Config } from '../config/config.js'
import { nameConfig } from '../config/name-config.js'
import { Failure, systemReason } from '../failure.js'
import { findKnowledge, isShipped } from '../knowledge/index.js'
import type { ReadOptions } from '../read.js'
import { findRoot } from '../root.js'
import { isInWork, toolName } from '../tool.js'
import { type Discovered, discover } from './discover.js'
import { readableFiles } from './readable-files.js'
import { readTimes, type Times } from './times.js'

/** All that a build is made from, found but not read. */
export interface Inputs extends Discovered {
  cwd: string
  root: Root
  /** Files of knowledge, and names of those that the package brings. */
  knowledge: string[]
  times: Times
  stamps: Stamps
  /** Files of notes that can't be read, and why. */
  unreadableFiles: ReadonlyMap<string, string>
  /** When the search began. */
  at: number
  cache: Cache | undefined
  /** Why there is less of a cache than there might be. */
  notice?: string
}

export interface Cache {
  folder: string
  /** Names all that was asked for; nothing where that can't be named. */
  request: string | undefined
  /** Names all contents and times. */
  inputs: string
}

/**
 * Finds what a config asks for.
 *
 * @throws Failure if there are no notes, or a file can't be read
 */
export async function findInputs(config: Config, options: ReadOptions): Promise<Inputs> {
  const { cwd = process.cwd(), input, configFile } = options
  const at = Date.now()
  const paths = typeof config.notes === 'string' ? [config.notes] : (config.notes ?? ['notes'])
  const found = input
    ? { files: [input.name], roots: [cwd], folders: [], outside: [], unreadable: new Map<string, string>() }
    : await discover(paths, cwd, config.out ?? 'out')
  if (found.files.length === 0)
    throw new Failure(
      2,
      `No Markdown files in ${paths.join(', ')}: name a folder, files or a glob that has some.`,
    )
  const folder = folderOf(options, cwd)
  const stamps = new Stamps(folder, cwd)
  const { files, unreadable } = input
    ? { files: found.files, unreadable: new Map<string, string>() }
    : readableFiles(found.files, cwd, stamps)
  const knowledge = await findKnowledge(config.knowledge, cwd)
  const shared = [...knowledge.filter((path) => !isShipped(path)), ...(configFile ? [configFile] : [])]
  const times = readTimes(input ? [] : files, shared, cwd)
  const root = findRoot(cwd, configFile === undefined ? undefined : resolve(cwd, configFile))
  const inputs = { ...found, files, unreadableFiles: unreadable, cwd, root, knowledge, times, stamps, at }
  if (folder === undefined) return { ...inputs, cache: undefined }
  const named = nameConfig(config, configFile)
  const isNamed = 'name' in named
  const contents = [...files, ...shared].map((path) => [path, contentOf(path, stamps)])
  return {
    ...inputs,
    cache: {
      folder,
      request: isNamed ? hash(JSON.stringify([toolName(), cwd, named.name])) : undefined,
      inputs: hash(
        JSON.stringify([
          contents,
          found.outside,
          [...found.unreadable],
          [...unreadable],
          [...times.notes],
          times.shared,
        ]),
      ),
    },
    ...(isNamed ? {} : { notice: `Everything is built anew each time: ${named.untraceable}.` }),
  }
}

function folderOf({ cache, input }: ReadOptions, cwd: string): string | undefined {
  if (input || cache === false) return undefined
  if (typeof cache === 'string') return cache
  return isInWork ? undefined : cacheFolder(cwd)
}

function contentOf(path: string, stamps: Stamps): string {
  try {
    return stamps.hashOf(path)
  } catch (error) {
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}
