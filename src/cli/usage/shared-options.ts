import { reporters } from '../reporters/index.js'
import type { OptionUsage } from './command-usage.js'

/* Options of several commands. */

export const color: OptionUsage[] = [
  { flag: '--color', description: 'Always use colors (FORCE_COLOR)' },
  { flag: '--no-color', description: 'Never use colors (NO_COLOR)' },
]
export const commonOptions: OptionUsage[] = [
  { flag: '--verbose', description: 'Show the stack trace of internal errors' },
  ...color,
]
export const config: OptionUsage[] = [
  { flag: '--config', argument: 'FILE', description: 'Use this config instead of the nearest one' },
  { flag: '--no-config', description: 'Ignore configs and use the defaults' },
]
export const out: OptionUsage = {
  flag: '--out',
  argument: 'DIR',
  description: 'Write to this folder; default: out',
}
export const performanceOptions: OptionUsage[] = [
  {
    flag: '--jobs',
    argument: 'N',
    description: 'Use at most this many threads; default: one per core, up to 8',
  },
  { flag: '--no-cache', description: 'Parse all notes again, without reading or writing the cache' },
]
export const strict: OptionUsage = { flag: '--strict', description: 'Fail on warnings too' }
export const reporter: OptionUsage = {
  flag: '--reporter',
  argument: 'NAME',
  description: `Choose how messages are printed; default: ${reporters[0].name}`,
  values: reporters,
}
export const stdin: OptionUsage[] = [
  { flag: '--stdin', description: 'Read the notes from standard input' },
  {
    flag: '--stdin-name',
    argument: 'NAME',
    description: 'Use this file name in messages; default: stdin.md',
  },
]
export const ankiUrl: OptionUsage = {
  flag: '--url',
  argument: 'URL',
  description: 'Set the address of AnkiConnect; default: http://127.0.0.1:8765',
}
