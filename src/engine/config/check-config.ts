import { didYouMean, engineRuleIds, rules } from '../../check/index.js'
import {
  type Emitter,
  formatNames,
  formatPath,
  formats,
  OptionsError,
  type OptionsPath,
  parseOptions,
  show,
} from '../../emit/index.js'
import { invocation } from '../invocation.js'
import { UserError } from '../user-error.js'
import type { Config } from './config.js'
import { configSchema } from './schema.js'

/** Finds a value of the config. */
export type LocateValue = (path: OptionsPath) => ConfigLocation

export interface ConfigLocation {
  /** `ddd-build.config.json:3:5` */
  location: string
  /** The line with carets below the value. */
  excerpt?: string
}

/**
 * Checks a config against its schema, and creates the emitters for the formats that it names.
 *
 * @param locate returns the location of a value, for messages
 * @throws UserError with the first unknown key or invalid value, its location and what is expected
 */
export function checkConfig(config: unknown, locate: LocateValue): Config {
  try {
    if (Array.isArray(config)) throw new OptionsError([], 'must be an object, not a list')
    const checked = parseOptions(configSchema, createEmitters(withoutSchema(config)))
    checkRuleIds(config, checked)
    return checked
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error
    const { location, excerpt } = locate(error.place)
    const message = `Config ${location}: ${formatPath(error.path)} ${error.reason}.`
    throw new UserError(
      2,
      message.replace(/[.?]+\.$/, (end) => end[0] ?? ''),
      { excerpt },
    )
  }
}

/** Removes `$schema`, which only editors use. */
function withoutSchema(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config
  // An `undefined` value counts as missing, as in a TypeScript config with `title: process.env.TITLE`.
  return Object.fromEntries(
    Object.entries(config).filter(([key, value]) => key !== '$schema' && value !== undefined),
  )
}

/** `emit: ['json', ['anki', { deck: 'Docker' }], myEmitter()]` */
function createEmitters(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || !('emit' in config) || !Array.isArray(config.emit))
    return config
  return {
    ...config,
    emit: config.emit.map((value: unknown, index) => createEmitter(value, ['emit', index])),
  }
}

function createEmitter(value: unknown, path: OptionsPath): unknown {
  const isList = Array.isArray(value)
  const [name, options = {}, ...rest]: unknown[] = isList ? value : [value]
  if (typeof name !== 'string') return value
  const format = formats.find((candidate) => candidate.name === name)
  const namePath = isList ? [...path, 0] : path
  if (!format)
    throw new OptionsError(
      namePath,
      `must be a format, not ${show(name)}${didYouMean(name, formatNames) || `: use one of ${formatNames.join(', ')}`}`,
    )
  if (rest.length > 0) throw new OptionsError(path, 'must be a name, or a name and its options')
  parseOptions(format.options, options, isList ? [...path, 1] : path)
  // Safe: just checked against the schema of this format.
  return (format.create as (options: unknown) => Emitter)(options)
}

/** Checks that `rules` only contains ids of built-in rules, or of the config's own `checks`. */
function checkRuleIds(config: unknown, { checks = [] }: Config): void {
  // Reads the unchecked config, since the schema drops the key `__proto__`.
  const severities =
    typeof config === 'object' && config !== null && 'rules' in config ? config.rules : undefined
  const ids = [...rules.map(({ id }) => id), ...engineRuleIds, ...checks.map(({ id }) => id)]
  for (const id of Object.keys(Object(severities)))
    if (!ids.includes(id))
      throw new OptionsError(
        ['rules', id],
        `is not a rule${didYouMean(id, ids) || `: run ${invocation} explain to list all rules`}`,
      )
}
