import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorReason, UserError } from '../user-error.js'
import { checkConfig } from './check-config.js'
import type { Config } from './config.js'
import { findConfig } from './find-config.js'
import { locateJsonValue } from './locate-json-value.js'
import { parseJson } from './parse-json.js'
import { readTextFile, type TextFile } from './read-text-file.js'
import { traceConfig } from './trace-config.js'

export interface LoadedConfig {
  config: Config
  /** The file that it is from, absolute; nothing where there is none. */
  file?: string
  /** The folder that its paths count from. */
  folder: string
}

/**
 * Finds and reads the config: the nearest upward from a folder, a file or the `ddd-build` key of a package.json.
 *
 * A config is code and is run. One in a folder above that somebody else could have written is not.
 *
 * @param file a config file to read instead, whoever wrote it
 * @throws Failure if it can't be read, is wrong, or is somebody else's
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
 * Configs loaded as modules, and what they were made from. Node keeps a module as it was first loaded, with all that it
 * imports: a changed one needs another way.
 */
const moduleCache = new Map<string, { hash: string | undefined; config: Config }>()

/** @param text what the file holds, if it was read already */
async function readConfig(path: string, text = readConfigText(path)): Promise<Config> {
  try {
    if (basename(path) === 'package.json')
      return checkConfig(packageConfigOf(parseJson(text, path), path), (keys) =>
        locateJsonValue(text, path, ['ddd-build', ...keys]),
      )
    if (path.endsWith('.json'))
      return checkConfig(parseJson(text, path), (keys) => locateJsonValue(text, path, keys))
    const cached = moduleCache.get(path)
    const trace = traceConfig(path)
    const hash = 'hash' in trace ? trace.hash : undefined
    if (cached && hash !== undefined && cached.hash === hash) return cached.config
    const canImportNatively = /\.m?js$/.test(path) && !cached
    const packages = 'packages' in trace ? trace.packages : ['ddd-build']
    const config = checkConfig(
      await (canImportNatively ? importNatively(path) : importWithJiti(path, packages)),
      () => path,
    )
    moduleCache.set(path, { hash, config })
    return config
  } catch (error) {
    if (error instanceof UserError) throw error
    const location = locateInStack(error, path)
    // By its name: a config imports the published package, whose class is another one than ours.
    if (error instanceof TypeError && error.name === 'OptionsError')
      throw new UserError(2, `Config ${location}: ${error.message}.`.replace('?.', '?'), { cause: error })
    throw new UserError(2, `Config ${location} can't be read: ${errorReason(error)}.`, { cause: error })
  }
}

/** Adds the line of a config's code that an error came from, if its stack trace has one. */
function locateInStack(error: unknown, path: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const index = stack.indexOf(`${path}:`)
  const line = index < 0 ? undefined : /^:(\d+)/.exec(stack.slice(index + path.length))?.[1]
  return line === undefined ? path : `${path}:${line}`
}

function packageConfigOf(parsed: unknown, path: string): unknown {
  if (typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed) return parsed['ddd-build']
  throw new UserError(2, `${path} has no key “ddd-build” to read a config from.`)
}

/** Read of modules too: what is no regular file, such as a named pipe, would never come to an end. */
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
 * TypeScript, or a module that was loaded before and may have changed.
 *
 * @param packages what it imports that is not local: that does not change, and need not be translated
 */
async function importWithJiti(path: string, packages: readonly string[]): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const require = createRequire(path)
  const virtualModules: Record<string, unknown> = {}
  for (const name of packages)
    try {
      virtualModules[name] = await import(pathToFileURL(require.resolve(name)).href)
    } catch {
      // Whatever is wrong with it, it is said when the config asks for it.
    }
  const jiti = createJiti(path, { fsCache: false, moduleCache: false, virtualModules })
  try {
    // Not `import`: by that, JavaScript comes from Node, which never reads a module twice.
    const module: unknown = jiti(path)
    return typeof module === 'object' && module !== null && 'default' in module ? module.default : {}
  } catch (error) {
    if (!(error instanceof SyntaxError) || !/\bawait\b/.test(error.message)) throw error
    return jiti.import(path, { default: true })
  }
}
