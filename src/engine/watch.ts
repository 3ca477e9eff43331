import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { type BuildResult, build } from './build.js'
import type { Config } from './config/config.js'
import { isConfigName } from './config/find-config.js'
import { outputFolder } from './config/output-folder.js'
import { traceConfig } from './config/trace-config.js'
import type { WatchSession } from './ledger/index.js'
import type { MemoryCache } from './parsing/index.js'
import type { ReadOptions } from './read-options.js'
import { UserError } from './user-error.js'

/** Settings that are read again before each build, because the config may have changed. */
export interface WatchSettings {
  config: Config
  options: ReadOptions
}

export interface WatchOptions {
  /** Folder that the config's paths are relative to; default: the working directory. */
  cwd?: string
  /** A config file to watch even if it can't be loaded. One in the working directory is always watched. */
  configFile?: string
  /** Stops watching. */
  signal?: AbortSignal
  /** Called after each build with the paths that changed (none for the first build) and the settings used. */
  onBuild?(result: BuildResult, changed: readonly string[], settings: WatchSettings): unknown
  /** Called for errors that the user can fix; watching continues. */
  onError?(error: UserError): unknown
}

/** How long nothing must change before a build: editors write, rename and write again. */
const debounceMs = 60

/**
 * Builds now, and again after each change to notes, pictures, knowledge or the config. Only one build runs at a time;
 * changes made during a build trigger the next one.
 *
 * @param settings a config, or a function that loads one before each build
 * @returns a promise that resolves when the signal is aborted
 *
 * @example
 * ```ts
 * import { watch } from 'ddd-build/node'
 *
 * await watch({ notes: 'notes' }, { signal: AbortSignal.timeout(500) })
 * ```
 */
export async function watch(
  settings: Config | (() => Promise<WatchSettings>),
  { cwd: folder, configFile, signal, onBuild, onError }: WatchOptions = {},
): Promise<void> {
  const { watch: watchFiles } = await import('chokidar')
  const changed = new Set<string>()
  const memoryCache: MemoryCache = new Map()
  const session: WatchSession = new Set()
  let wake = () => {}
  const watcher = watchFiles([], { ignoreInitial: true, ignored: isIgnored, atomic: false })
  const watched = new Set<string>()
  const aborted = new Promise<void>((done) => {
    if (signal?.aborted) done()
    signal?.addEventListener('abort', () => done(), { once: true })
  })
  let out = ''
  const onChange = (_: unknown, path: string) => {
    if (isInside(path, out) || isSwapFile(path)) return
    changed.add(path)
    wake()
  }
  watcher.on('all', onChange)
  // A config may be created later, or corrected before it could ever be loaded.
  const configWatcher = watchFiles(configFoldersToWatch(folder, configFile), {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) =>
      stats?.isFile() === true && path !== configFile && !isConfigName(basename(path)),
  })
  configWatcher.on('all', onChange)
  const isAborted = () => signal?.aborted ?? false
  try {
    while (!isAborted()) {
      const paths = [...changed]
      changed.clear()
      try {
        const { config, options } = await resolveSettings(settings, { memoryCache, session }, folder)
        const cwd = options.cwd ?? process.cwd()
        out = resolve(cwd, outputFolder(config))
        for (const path of pathsToWatch(config, options, cwd))
          if (!watched.has(path)) {
            watched.add(path)
            watcher.add(path)
          }
        const result = await build(config, options)
        await onBuild?.(
          result,
          paths.map((path) => relative(cwd, path)),
          { config, options },
        )
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        await onError?.(error)
      }
      while (changed.size === 0 && !isAborted())
        await Promise.race([
          new Promise<void>((done) => {
            wake = done
          }),
          aborted,
        ])
      await waitUntilQuiet(changed, aborted)
    }
  } finally {
    await Promise.all([watcher.close(), configWatcher.close()])
  }
}

async function resolveSettings(
  settings: Config | (() => Promise<WatchSettings>),
  state: Required<Pick<ReadOptions, 'memoryCache' | 'session'>>,
  cwd = process.cwd(),
): Promise<WatchSettings> {
  const { config, options } =
    typeof settings === 'function' ? await settings() : { config: settings, options: { cwd } }
  return { config, options: { ...options, ...state } }
}

/** Waits until nothing has changed for `debounceMs`. */
async function waitUntilQuiet(changed: ReadonlySet<string>, aborted: Promise<void>): Promise<void> {
  for (let previousSize = -1; previousSize !== changed.size; ) {
    previousSize = changed.size
    await Promise.race([new Promise((done) => setTimeout(done, debounceMs)), aborted])
  }
}

/** Returns the folders of notes and knowledge (for a glob, the part before its first wildcard) and the config files. */
function pathsToWatch(config: Config, { configFile }: ReadOptions, cwd: string): string[] {
  const { notes = 'notes', knowledge = 'knowledge' } = config
  const patterns = [notes, knowledge].flat().filter((path) => !path.startsWith('ddd-build/'))
  const roots = patterns.map((path) => {
    const base = resolve(cwd, path.replace(/[^/\\]*[*?[{(!].*$/, ''))
    // Watch the folder of a file: editors that save by renaming replace the file.
    return /\.\w+$/.test(base) && existsSync(base) ? dirname(base) : base
  })
  return [...new Set([...roots, ...configFiles(configFile)])].filter(existsSync)
}

function configFoldersToWatch(cwd = process.cwd(), configFile: string | undefined): string[] {
  return [resolve(cwd), ...(configFile === undefined ? [] : [dirname(resolve(cwd, configFile))])]
}

/** Returns the config file and the local files that it imports. */
function configFiles(configFile: string | undefined): string[] {
  if (configFile === undefined) return []
  const trace = traceConfig(configFile)
  return 'files' in trace ? trace.files : [configFile]
}

function isIgnored(path: string): boolean {
  return /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(path)
}

/** Whether an editor creates this file temporarily while it saves. */
function isSwapFile(path: string): boolean {
  return /(?:^|[/\\])(?:\.[^/\\]*\.sw[a-z]|#[^/\\]*#|\.#[^/\\]*|4913|[^/\\]*~|[^/\\]*\.tmp|[^/\\]*\.\d{5,})$/.test(
    path,
  )
}

function isInside(path: string, folder: string): boolean {
  return folder !== '' && (path === folder || path.startsWith(folder + sep))
}
