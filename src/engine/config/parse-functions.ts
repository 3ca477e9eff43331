import type { ParseOptions } from '../../parse/index.js'
import type { Config } from './config.js'

/** The parse options that are functions, or contain some. */
export type ParseFunctions = Pick<ParseOptions, 'shapes' | 'remarkPlugins'>

/** Returns the parse options of a config that are functions. */
export function parseFunctionsOf({ shapes, remarkPlugins }: Config): ParseFunctions {
  return { ...(shapes ? { shapes } : {}), ...(remarkPlugins ? { remarkPlugins } : {}) }
}
