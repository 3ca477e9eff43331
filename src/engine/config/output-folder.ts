import type { Config } from './config.js'

/** The default output folder. */
export const defaultOutputFolder = 'out'

/** Returns the output folder of the config, or the default. It may be a relative path. */
export function outputFolder({ out = defaultOutputFolder }: Pick<Config, 'out'>): string {
  return out
}
