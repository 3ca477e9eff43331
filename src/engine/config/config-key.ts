import { hash } from '../cache/index.js'
import type { Config } from './config.js'
import { defaultEmitters } from './default-emitters.js'
import { traceConfig } from './trace-config.js'

/** A cache key for everything that a config determines, or the reason why there can't be one. */
export type ConfigKey = { key: string } | { untraceableReason: string }

/**
 * Returns the cache key of a config. Functions can't be compared, so the key includes the text of the config file and of the
 * local files that it imports.
 *
 * @param configFile the file that the functions come from
 */
export function configKey(config: Config, configFile: string | undefined): ConfigKey {
  const { emit, shapes, remarkPlugins, checks, ...serializable } = config
  const text = JSON.stringify([
    serializable,
    emit?.map(({ name }) => name),
    shapes?.map(({ name }) => name),
    checks?.map(({ id }) => id),
  ])
  const usesDefaultEmitters = emit?.every((emitter) => defaultEmitters().includes(emitter)) ?? true
  if (usesDefaultEmitters && !shapes && !remarkPlugins && !checks) return { key: hash(text) }
  if (configFile === undefined)
    return {
      untraceableReason:
        'the config contains functions, but ddd-build was not told which file they come from',
    }
  const trace = traceConfig(configFile)
  return 'untraceableReason' in trace ? trace : { key: hash(`${text} ${trace.hash}`) }
}
