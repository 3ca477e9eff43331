import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readingRules, rules } from '../check/index.js'
import { type Config, configKeys } from './config.js'
import { Failure, systemReason } from './failure.js'
import { didYouMean } from './suggest.js'

export interface LoadedConfig {
  config: Config
  /** The file that it is from; nothing where there is none. */
  file?: string
  /** The folder that its paths count from. */
  folder: string
}

const names = ['ddd-build.config.js', 'ddd-build.config.mjs', 'ddd-build.config.json']

/**
 * Finds and reads the config: the nearest upward from a folder, a file or the `ddd-build` key of a package.json.
 *
 * @param file a config file to read instead
 * @throws Failure if it can't be read or is wrong
 */
export async function loadConfig(folder = process.cwd(), file?: string): Promise<LoadedConfig> {
  if (file !== undefined)
    return { config: await readConfig(resolve(folder, file)), file, folder: dirname(resolve(folder, file)) }
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of names) {
      const path = join(at, name)
      const text = await readIfThere(path)
      if (text !== undefined) return { config: await readConfig(path), file: path, folder: at }
    }
    const key = await packageKey(join(at, 'package.json'))
    if (key !== undefined)
      return {
        config: checkConfig(key, join(at, 'package.json')),
        file: join(at, 'package.json'),
        folder: at,
      }
    if (dirname(at) === at) return { config: {}, folder: resolve(folder) }
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}

async function packageKey(path: string): Promise<unknown> {
  const text = await readIfThere(path)
  if (text === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && 'ddd-build' in parsed
      ? parsed['ddd-build']
      : undefined
  } catch {
    return undefined
  }
}

async function readConfig(path: string): Promise<Config> {
  try {
    if (path.endsWith('.json')) return checkConfig(JSON.parse(await readFile(path, 'utf8')), path)
    const module: unknown = await import(pathToFileURL(path).href)
    return checkConfig(
      typeof module === 'object' && module !== null && 'default' in module ? module.default : {},
      path,
    )
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(2, `Config ${path} can't be read: ${systemReason(error)}.`)
  }
}

function checkConfig(config: unknown, path: string): Config {
  if (typeof config !== 'object' || config === null || Array.isArray(config))
    throw new Failure(2, `Config ${path} is not an object: it should hold keys such as notes and out.`)
  for (const key of Object.keys(config))
    if (!configKeys.some((known) => known === key))
      throw new Failure(
        2,
        `Config ${path} has the key “${key}”, which means nothing${didYouMean(key, configKeys)}`,
      )
  checkRules(config, path)
  return config
}

const severities = ['error', 'warning', 'info', 'off']

function checkRules(config: Config, path: string): void {
  const ids = [...rules.map(({ id }) => id), ...readingRules]
  for (const [id, severity] of Object.entries(config.rules ?? {})) {
    if (!ids.includes(id))
      throw new Failure(
        2,
        `Config ${path} has the rule “${id}”, which does not exist${didYouMean(id, ids) || ': see ddd-build explain.'}`,
      )
    if (!severities.includes(severity))
      throw new Failure(
        2,
        `Config ${path} gives “${id}” the severity “${severity}”: choose from ${severities.join(', ')}.`,
      )
  }
}
