import type { CommandUsage } from './command-usage.js'
import { commonOptions } from './shared-options.js'

export const init = {
  summary: 'Create a commented config and a small sample note',
  description: 'ddd-build init creates ddd-build.config.js and notes/sample.md. It never overwrites files.',
  options: commonOptions,
  examples: ['ddd-build init && ddd-build'],
} as const satisfies CommandUsage
