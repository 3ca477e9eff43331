import { hash } from '../cache/index.js'
import type { Config } from './config.js'
import { defaultEmitters } from './families.js'
import { traceConfig } from './trace-config.js'

/** Names all that a config asks for; or says why nothing can. */
export type ConfigName = { name: string } | { untraceable: string }

/**
 * Functions have no name to compare: those of a config file are known by its text and the texts of the local files that it
 * imports.
 *
 * @param configFile where the functions come from
 */
export function nameConfig(config: Config, configFile: string | undefined): ConfigName {
  const { emit, shapes, checks, ...plain } = config
  const text = JSON.stringify([
    plain,
    emit?.map(({ name }) => name),
    shapes?.map(({ name }) => name),
    checks?.map(({ id }) => id),
  ])
  const isOurs = emit?.every((emitter) => defaultEmitters().includes(emitter)) ?? true
  if (isOurs && !shapes && !checks) return { name: hash(text) }
  if (configFile === undefined)
    return { untraceable: 'the config was given as functions, and no file that they come from' }
  const traced = traceConfig(configFile)
  return 'untraceable' in traced ? traced : { name: hash(`${text} ${traced.name}`) }
}
