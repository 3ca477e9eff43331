import type { InferOutput } from 'valibot'
import type { configSchema } from './schema.js'

/** What a build reads and writes. Every key is optional. */
export type Config = InferOutput<typeof configSchema>

/**
 * Gives a config its type in an editor.
 *
 * @example
 * ```ts
 * import { anki, cheatsheet, defineConfig } from 'ddd-build'
 *
 * export default defineConfig({ notes: 'notes', emit: [anki(), cheatsheet({ columns: 3 })] })
 * ```
 */
export function defineConfig(config: Config): Config {
  return config
}
