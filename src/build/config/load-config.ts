import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure, systemReason } from '../failure.js'
import { checkConfig } from './check-config.js'
import type { Config } from './config.js'
import { parseJson } from './parse-json.js'
import { traceConfig } from './trace-config.js'

export interface LoadedConfig {
  config: Config
  /** The file that it is from, absolute; nothing where there is none. */
  file?: string
  /** The folder that its paths count from. */
  folder: string
}

const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `ddd-build.config.${extension}`)

/** The largest config that is read as JSON, in characters. */
const mostText = 1_000_000

/**
 * Finds and reads the config: the nearest upward from a folder, a file or the `ddd-build` key of a package.json.
 *
 * @param file a config file to read instead
 * @throws Failure if it can't be read or is wrong
 */
export async function loadConfig(folder = process.cwd(), file?: string): Promise<LoadedConfig> {
  if (file !== undefined) {
    const path = resolve(folder, file)
    return { config: await readConfig(path), file: path, folder: dirname(path) }
  }
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of names) {
      const path = join(at, name)
      if ((await textIfThere(path)) !== undefined)
        return { config: await readConfig(path), file: path, folder: at }
    }
    const path = join(at, 'package.json')
    const key = await packageKey(path)
    if (key !== undefined) return { config: checkConfig(key, path), file: path, folder: at }
    if (dirname(at) === at) return { config: {}, folder: resolve(folder) }
  }
}

async function textIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}

/** A package.json that is none is not ours to speak of. */
async function packageKey(path: string): Promise<unknown> {
  const text = await textIfThere(path)
  if (text === undefined || text.length > mostText) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed
      ? parsed['ddd-build']
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Configs loaded as modules, and what they were made from. Node keeps a module as it was first loaded, with all that it
 * imports: a changed one needs another way.
 */
const loaded = new Map<string, { name: string | undefined; config: Config }>()

async function readConfig(path: string): Promise<Config> {
  try {
    if (path.endsWith('.json')) {
      const text = await readFile(path, 'utf8')
      if (text.length > mostText) throw new Failure(2, `Config ${path} is larger than any config should be.`)
      return checkConfig(parseJson(text, path), path)
    }
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
