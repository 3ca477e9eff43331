import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure, systemReason } from '../failure.js'
import { checkConfig } from './check-config.js'
import type { Config } from './config.js'
import { findConfig } from './find-config.js'
import { parseJson } from './parse-json.js'
import { readText, type TextFile } from './read-text.js'
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
  const config = 'key' in found ? checkConfig(found.key, path) : await readConfig(path, found.text)
  return { config, file: path, folder: dirname(path) }
}

/**
 * Configs loaded as modules, and what they were made from. Node keeps a module as it was first loaded, with all that it
 * imports: a changed one needs another way.
 */
const loaded = new Map<string, { name: string | undefined; config: Config }>()

/** @param text what the file holds, if it was read already */
async function readConfig(path: string, text = readConfigText(path)): Promise<Config> {
  try {
    if (basename(path) === 'package.json') return checkConfig(keyOf(parseJson(text, path), path), path)
    if (path.endsWith('.json')) return checkConfig(parseJson(text, path), path)
    const earlier = loaded.get(path)
    const traced = traceConfig(path)
    const name = 'name' in traced ? traced.name : undefined
    if (earlier && name !== undefined && earlier.name === name) return earlier.config
    const isPlain = /\.m?js$/.test(path) && !earlier
    const packages = 'packages' in traced ? traced.packages : ['ddd-build']
    const config = checkConfig(await (isPlain ? importPlain(path) : importAnew(path, packages)), path)
    loaded.set(path, { name, config })
    return config
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(2, `Config ${path} can't be read: ${systemReason(error)}.`)
  }
}

function keyOf(parsed: unknown, path: string): unknown {
  if (typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed) return parsed['ddd-build']
  throw new Failure(2, `${path} has no key “ddd-build” to read a config from.`)
}

/** Read of modules too: what is no regular file, such as a named pipe, would never come to an end. */
function readConfigText(path: string): string {
  let file: TextFile | undefined
  try {
    file = readText(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(2, `Config ${path} can't be read: ${systemReason(error)}.`)
  }
  if (!file) throw new Failure(2, `Config ${path} can't be read: it is not a regular file.`)
  return file.text
}

async function importPlain(path: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(path).href)
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : {}
}

/**
 * TypeScript, or a module that was loaded before and may have changed.
 *
 * @param packages what it imports that is not local: that does not change, and need not be translated
 */
async function importAnew(path: string, packages: readonly string[]): Promise<unknown> {
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
