import type { CommandUsage } from './command-usage.js'
import { commonOptions, readingOptions } from './shared-options.js'

export const find = {
  operands: 'WORDS',
  summary: 'Search the commands in your notes',
  description: `ddd-build find WORDS searches the commands in your notes, and prints each match with its description,
chapter, page and location.`,
  options: [...readingOptions, ...commonOptions],
  examples: ['ddd-build find network', 'ddd-build find swarm token'],
} as const satisfies CommandUsage
