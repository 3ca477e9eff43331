import { hash } from '../cache/index.js'
import type { Config } from './config.js'
import { defaultEmitters } from './default-emitters.js'
import { traceConfig } from './trace-config.js'

/** Names all that a config asks for; or says why nothing can. */
export type ConfigKey = { key: string } | { untraceableReason: string }

/**
 * Functions have no name to compare: those of a config file are known by its text and the texts of the local files that it
 * imports.
 *
 * @param configFile where the functions come from
 */
export function configKey(config: Config, configFile: string | undefined): ConfigKey {
  const { emit, shapes, checks, ...serializable } = config
  const text = JSON.stringify([
    serializable,
    emit?.map(({ name }) => name),
    shapes?.map(({ name }) => name),
    checks?.map(({ id }) => id),
  ])
  const usesDefaultEmitters = emit?.every((emitter) => defaultEmitters().includes(emitter)) ?? true
  if (usesDefaultEmitters && !shapes && !checks) return { key: hash(text) }
  if (configFile === undefined)
    return { untraceableReason: 'the config was given as functions, and no file that they come from' }
  const trace = traceConfig(configFile)
  return 'untraceableReason' in trace ? trace : { key: hash(`${text} ${trace.hash}`) }
}
