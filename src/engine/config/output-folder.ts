import type { Config } from './config.js'

/** The output folder of a build whose config names none. */
export const defaultOutputFolder = 'out'

/** Returns the output folder, as the config gives it. */
export function outputFolder({ out = defaultOutputFolder }: Pick<Config, 'out'>): string {
  return out
}
