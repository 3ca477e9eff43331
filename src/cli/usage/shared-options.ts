import { formats } from '../../emit/index.js'
import { reporters } from '../reporters/index.js'
import type { OptionUsage } from './command-usage.js'

/* Options of several commands. */

export const help = { flag: '--help', description: 'Show this help' } as const satisfies OptionUsage
export const color = [
  { flag: '--color', description: 'Always use colors (FORCE_COLOR)' },
  { flag: '--no-color', description: 'Never use colors (NO_COLOR)' },
] as const satisfies OptionUsage[]
export const commonOptions = [
  { flag: '--verbose', description: 'Show the stack trace of internal errors' },
  ...color,
  help,
] as const satisfies OptionUsage[]
/** For commands that read notes. */
export const readingOptions = [
  { flag: '--config', argument: 'FILE', description: 'Use this config instead of the nearest one' },
  { flag: '--no-config', description: 'Ignore configs and use the defaults' },
  {
    flag: '--jobs',
    argument: 'N',
    description: 'Use at most this many threads; default: one per core, up to 8',
    requirement: {
      what: 'a number from 1 to 999',
      example: '2',
      isMet: (text) => /^[1-9]\d{0,2}$/.test(text),
    },
  },
  { flag: '--no-cache', description: 'Parse all notes again, without reading or writing the cache' },
] as const satisfies OptionUsage[]
export const out = {
  flag: '--out',
  argument: 'DIR',
  description: 'Write to this folder; default: out',
} as const satisfies OptionUsage
export const format = {
  flag: '--format',
  argument: 'NAMES',
  description: `Build only these formats, separated by commas; default: ${formats.flatMap(({ name, isDefault }) => (isDefault ? name : [])).join(',')}`,
  values: formats,
} as const satisfies OptionUsage
export const strict = {
  flag: '--strict',
  description: 'Fail on warnings too',
} as const satisfies OptionUsage
export const reporter = {
  flag: '--reporter',
  argument: 'NAME',
  description: `Choose how messages are printed; default: ${reporters[0].name}`,
  values: reporters,
} as const satisfies OptionUsage
export const stdin = [
  { flag: '--stdin', description: 'Read the notes from standard input' },
  {
    flag: '--stdin-name',
    argument: 'NAME',
    description: 'Use this file name in messages; default: stdin.md',
  },
] as const satisfies OptionUsage[]
export const ankiUrl = {
  flag: '--url',
  argument: 'URL',
  description: 'Set the address of AnkiConnect; default: http://127.0.0.1:8765',
  requirement: {
    what: 'an http address',
    example: 'http://127.0.0.1:8765',
    isMet: (text) => /^https?:\/\//.test(text) && URL.canParse(text),
  },
} as const satisfies OptionUsage
