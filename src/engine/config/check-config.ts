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
import { UserError } from '../user-error.js'
import type { Config } from './config.js'
import { configSchema } from './schema.js'

/** Returns where a value of the config is: `ddd-build.config.json:3:5`. */
export type LocateValue = (path: OptionsPath) => string

/**
 * Checks a config against its schema, and creates the emitters that it names.
 *
 * @param locate for messages
 * @throws UserError that names the first wrong key or value, where it is, and what it must be
 */
export function checkConfig(config: unknown, locate: LocateValue): Config {
  try {
    if (Array.isArray(config)) throw new OptionsError([], 'must be an object, not a list')
    const checked = parseOptions(configSchema, createEmitters(withoutSchema(config)))
    checkRuleIds(config, checked)
    return checked
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error
    throw new UserError(
      2,
      `Config ${locate(error.path)}: ${formatPath(error.path)} ${error.reason}.`.replace(
        /[.?]+\.$/,
        (end) => end[0] ?? '',
      ),
    )
  }
}

/** `$schema` is for the editor. */
function withoutSchema(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config
  // A key without a value is one that isn't there, as in a TypeScript config with `title: process.env.TITLE`.
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
      `must be a format, not ${show(name)}${didYouMean(name, formatNames) || `: choose from ${formatNames.join(', ')}`}`,
    )
  if (rest.length > 0) throw new OptionsError(path, 'must be a name, or a name and its options')
  parseOptions(format.options, options, isList ? [...path, 1] : path)
  // Safe: just checked against the schema of this format.
  return (format.create as (options: unknown) => Emitter)(options)
}

/** Severities are for rules that exist, among them those of the config itself. */
function checkRuleIds(config: unknown, { checks = [] }: Config): void {
  // Of the value as written: a schema drops the key `__proto__`.
  const severities =
    typeof config === 'object' && config !== null && 'rules' in config ? config.rules : undefined
  const ids = [...rules.map(({ id }) => id), ...engineRuleIds, ...checks.map(({ id }) => id)]
  for (const id of Object.keys(Object(severities)))
    if (!ids.includes(id))
      throw new OptionsError(
        ['rules', id],
        `is not a rule${didYouMean(id, ids) || '; `ddd-build explain` lists them'}`,
      )
}
