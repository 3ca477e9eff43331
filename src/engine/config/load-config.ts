import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorReason, UserError } from '../user-error.js'
import { type ConfigLocation, checkConfig } from './check-config.js'
import type { Config } from './config.js'
import { findConfig } from './find-config.js'
import { locateJsonValue } from './locate-json-value.js'
import { locateModuleKey } from './locate-module-key.js'
import { parseJson } from './parse-json.js'
import { readTextFile, type TextFile } from './read-text-file.js'
import { excerptAt, type SourcePlace } from './source-place.js'
import { traceConfig } from './trace-config.js'

export interface LoadedConfig {
  config: Config
  /** Absolute path of the config file; `undefined` if there is none. */
  file?: string
  /** The folder that paths in the config are relative to. */
  folder: string
}

/**
 * Finds and reads the config: the nearest upward from a folder, a file or the `ddd-build` key of a package.json.
 *
 * A config is code that is run, so a config in a parent folder is refused if another user could have written it.
 *
 * @param file a config file to read instead, which is always trusted
 * @throws UserError if the config can't be read, is invalid or isn't trusted
 *
 * @example
 * ```ts
 * import { build, loadConfig } from 'ddd-build/node'
 *
 * const { config, folder } = await loadConfig()
 * await build(config, { cwd: folder })
 * ```
 */
export async function loadConfig(folder = process.cwd(), file?: string): Promise<LoadedConfig> {
  if (file !== undefined) {
    const path = resolve(folder, file)
    return { config: await readConfig(path), file: path, folder: dirname(path) }
  }
  const found = findConfig(resolve(folder))
  if (found === undefined) return { config: {}, folder: resolve(folder) }
  const { path } = found
  const config = await readConfig(path, found.text)
  return { config, file: path, folder: dirname(path) }
}

/**
 * Configs loaded as modules, with a hash of their sources. Node never loads a module twice, nor what it imports, so a changed
 * config is loaded with jiti.
 */
const moduleCache = new Map<string, { hash: string | undefined; config: Config }>()

/** @param text content of the file, if it was already read */
async function readConfig(path: string, text = readConfigText(path)): Promise<Config> {
  try {
    if (basename(path) === 'package.json')
      return checkConfig(packageConfigOf(parseJson(text, path), path), (keys) =>
        locationIn(text, path, locateJsonValue(text, ['ddd-build', ...keys])),
      )
    if (path.endsWith('.json'))
      return checkConfig(parseJson(text, path), (keys) => locationIn(text, path, locateJsonValue(text, keys)))
    const cached = moduleCache.get(path)
    const trace = traceConfig(path)
    const hash = 'hash' in trace ? trace.hash : undefined
    if (cached && hash !== undefined && cached.hash === hash) return cached.config
    const canImportNatively = /\.m?js$/.test(path) && !cached
    const packages = 'packages' in trace ? trace.packages : ['ddd-build']
    const config = checkConfig(
      await (canImportNatively ? importNatively(path) : importWithJiti(path, packages)),
      (keys) => locationIn(text, path, locateModuleKey(text, keys)),
    )
    moduleCache.set(path, { hash, config })
    return config
  } catch (error) {
    if (error instanceof UserError) throw error
    const line = lineInStack(error, path)
    const location = line === undefined ? path : `${path}:${line}`
    // Not `instanceof`: a config imports the published package, which has its own copy of the class.
    if (error instanceof TypeError && error.name === 'OptionsError')
      throw optionsError(error, text, path, line)
    throw new UserError(2, `Config ${location} can't be read: ${errorReason(error)}.`, { cause: error })
  }
}

function locationIn(text: string, path: string, place: SourcePlace | undefined): ConfigLocation {
  if (!place) return { location: path }
  return { location: `${path}:${place.line}:${place.column}`, excerpt: excerptAt(text, place) }
}

/** Creates the error for an option that a function of the config refused: `anki({ deck: 7 })`. */
function optionsError(error: TypeError, text: string, path: string, line: number | undefined): UserError {
  const keys = 'place' in error && Array.isArray(error.place) ? error.place : []
  const found = locationIn(text, path, locateModuleKey(text, keys, line))
  const location = found.excerpt === undefined && line !== undefined ? `${path}:${line}` : found.location
  const message = `Config ${location}: ${error.message}.`.replace('?.', '?')
  return new UserError(2, message, { cause: error, excerpt: found.excerpt })
}

/** Returns the line of the config that is in the stack trace of an error, if any. */
function lineInStack(error: unknown, path: string): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const index = stack.indexOf(`${path}:`)
  const line = index < 0 ? undefined : /^:(\d+)/.exec(stack.slice(index + path.length))?.[1]
  return line === undefined ? undefined : Number(line)
}

function packageConfigOf(parsed: unknown, path: string): unknown {
  if (typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed) return parsed['ddd-build']
  throw new UserError(2, `${path} has no key “ddd-build” to read a config from.`)
}

/** Also used before a module is imported, because importing a named pipe would never end. */
function readConfigText(path: string): string {
  let file: TextFile | undefined
  try {
    file = readTextFile(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(2, `Config ${path} can't be read: ${errorReason(error)}.`)
  }
  if (!file) throw new UserError(2, `Config ${path} can't be read: it is not a regular file.`)
  return file.text
}

async function importNatively(path: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(path).href)
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : {}
}

/**
 * Imports a TypeScript config, or a module that was loaded before and may have changed.
 *
 * @param packages names of the packages that it imports, which Node loads: they don't change, and need no compilation
 */
async function importWithJiti(path: string, packages: readonly string[]): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const require = createRequire(path)
  const virtualModules: Record<string, unknown> = {}
  for (const name of packages)
    try {
      virtualModules[name] = await import(pathToFileURL(require.resolve(name)).href)
    } catch {
      // The error is reported when the config imports the package.
    }
  const jiti = createJiti(path, { fsCache: false, moduleCache: false, virtualModules })
  try {
    // Not `jiti.import`, which leaves JavaScript to Node, and Node never loads a module twice.
    const module: unknown = jiti(path)
    return typeof module === 'object' && module !== null && 'default' in module ? module.default : {}
  } catch (error) {
    if (!(error instanceof SyntaxError) || !/\bawait\b/.test(error.message)) throw error
    return jiti.import(path, { default: true })
  }
}
