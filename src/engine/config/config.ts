import type { InferOutput } from 'valibot'
import type { configSchema } from './schema.js'

/** What a build reads and writes. Every key is optional. */
export type Config = InferOutput<typeof configSchema>

/** Gives a config its type in an editor. */
export function defineConfig(config: Config): Config {
  return config
}
