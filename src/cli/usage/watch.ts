import type { CommandUsage } from './command-usage.js'
import { commonOptions, format, out, readingOptions } from './shared-options.js'

export const watch = {
  operands: '[paths…]',
  summary: 'Build, and rebuild after each save',
  description: `ddd-build watch [paths…] builds everything, then rebuilds what each save affects. Each rebuild is reported
in one line.`,
  options: [out, format, ...readingOptions, ...commonOptions],
  examples: ['ddd-build watch'],
} as const satisfies CommandUsage
