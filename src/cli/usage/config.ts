import type { CommandUsage } from './command-usage.js'
import { commonOptions, format, out, readingOptions } from './shared-options.js'

export const config = {
  operands: '[paths…]',
  summary: 'Show the settings and where each one comes from',
  description: `ddd-build config [paths…] shows the settings that a build with the same arguments would use, and where each one
comes from: the command line, the config or the defaults. Paths are relative to the folder of the config.`,
  options: [out, format, ...readingOptions, ...commonOptions],
  examples: ['ddd-build config', 'ddd-build config --no-config'],
} as const satisfies CommandUsage
