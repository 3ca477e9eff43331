import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type BuildResult, build } from './build.js'
import type { Config } from './config/config.js'
import { traceConfig } from './config/trace-config.js'
import { Failure } from './failure.js'
import type { Session } from './ledger/index.js'
import type { ReadOptions } from './read.js'
import type { Memory } from './reading/index.js'

/** What a watcher reads anew at each turn: a config may have changed too. */
export interface WatchSettings {
  config: Config
  options: ReadOptions
}

export interface WatchOptions {
  /** Folder that paths of a config count from; else the working directory. */
  cwd?: string
  /** Ends it. */
  signal?: AbortSignal
  /** After each build, with the paths whose change led to it, none for the first, and with what was built from. */
  onBuild?(result: BuildResult, changed: readonly string[], settings: WatchSettings): unknown
  /** For what a person can mend: the watcher goes on. */
  onFailure?(failure: Failure): unknown
}

/** How long a folder must be still before a build, in milliseconds: editors write, rename and write again. */
const stillness = 60

/**
 * Builds, and again after each save: of notes, pictures, knowledge or the config. There is never more than one build at a
 * time, and what is saved during one is in the next.
 *
 * @param settings a config, or what reads one for each turn
 * @returns when the signal ends it
 */
export async function watch(
  settings: Config | (() => Promise<WatchSettings>),
  { cwd: folder, signal, onBuild, onFailure }: WatchOptions = {},
): Promise<void> {
  const { watch: watchFiles } = await import('chokidar')
  const changed = new Set<string>()
  const memory: Memory = new Map()
  const session: Session = new Set()
  let wake = () => {}
  const watcher = watchFiles([], { ignoreInitial: true, ignored: isNeverRead, atomic: false })
  const watched = new Set<string>()
  const end = new Promise<void>((done) => {
    if (signal?.aborted) done()
    signal?.addEventListener('abort', () => done(), { once: true })
  })
  let out = ''
  watcher.on('all', (_, path) => {
    if (isInside(path, out) || isSwapFile(path)) return
    changed.add(path)
    wake()
  })
  const isOver = () => signal?.aborted ?? false
  try {
    while (!isOver()) {
      const paths = [...changed]
      changed.clear()
      try {
        const { config, options } = await settingsOf(settings, { memory, session }, folder)
        const cwd = options.cwd ?? process.cwd()
        out = resolve(cwd, config.out ?? 'out')
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
        if (!(error instanceof Failure)) throw error
        await onFailure?.(error)
      }
      while (changed.size === 0 && !isOver())
        await Promise.race([
          new Promise<void>((done) => {
            wake = done
          }),
          end,
        ])
      await untilStill(changed, end)
    }
  } finally {
    await watcher.close()
  }
}

async function settingsOf(
  settings: Config | (() => Promise<WatchSettings>),
  kept: Required<Pick<ReadOptions, 'memory' | 'session'>>,
  cwd = process.cwd(),
): Promise<WatchSettings> {
  const { config, options } =
    typeof settings === 'function' ? await settings() : { config: settings, options: { cwd } }
  return { config, options: { ...options, ...kept } }
}

/** Waits until nothing has changed for a moment. */
async function untilStill(changed: ReadonlySet<string>, end: Promise<void>): Promise<void> {
  for (let before = -1; before !== changed.size; ) {
    before = changed.size
    await Promise.race([new Promise((done) => setTimeout(done, stillness)), end])
  }
}

/** Folders of notes and knowledge, the config. A glob is watched by the folder before its first star. */
function pathsToWatch(config: Config, { configFile }: ReadOptions, cwd: string): string[] {
  const { notes = 'notes', knowledge = 'knowledge' } = config
  const named = [notes, knowledge].flat().filter((path) => !path.startsWith('ddd-build/'))
  const roots = named.map((path) => {
    const plain = resolve(cwd, path.replace(/[^/\\]*[*?[{(!].*$/, ''))
    // A file is watched by its folder: an editor that saves by renaming puts another file in its place.
    return /\.\w+$/.test(plain) && existsSync(plain) ? dirname(plain) : plain
  })
  return [...new Set([...roots, ...configFiles(configFile)])].filter(existsSync)
}

/** The config, and the local files that it imports. */
function configFiles(configFile: string | undefined): string[] {
  if (configFile === undefined) return []
  const traced = traceConfig(configFile)
  return 'files' in traced ? traced.files : [configFile]
}

function isNeverRead(path: string): boolean {
  return /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(path)
}

/** What editors put beside a file while they write it. */
function isSwapFile(path: string): boolean {
  return /(?:^|[/\\])(?:\.[^/\\]*\.sw[a-z]|#[^/\\]*#|\.#[^/\\]*|4913|[^/\\]*~|[^/\\]*\.tmp|[^/\\]*\.\d{5,})$/.test(
    path,
  )
}

function isInside(path: string, folder: string): boolean {
  return folder !== '' && (path === folder || path.startsWith(folder + sep))
}
