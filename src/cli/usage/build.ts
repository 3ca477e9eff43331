import type { CommandUsage } from './command-usage.js'
import { color, format, help, out, readingOptions, reporter, stdin, strict } from './shared-options.js'

export const build = {
  operands: '[paths…]',
  summary: 'Build everything from folders, files or globs; default: notes/, or this folder',
  description: `ddd-build turns Markdown study notes into JSON, Anki decks, a printable cheat sheet
and shell completions.`,
  options: [
    out,
    format,
    ...readingOptions,
    strict,
    reporter,
    ...stdin,
    {
      flag: '--stdout',
      description: 'Print the output instead of writing it; needs exactly one output file',
    },
    { flag: '--frozen-ids', description: 'Fail if ddd-build.ids.tsv is out of date (for CI)' },
    {
      flag: '--verbose',
      description: 'List edited and removed cards; show the stack trace of internal errors',
    },
    { flag: '--quiet', description: 'Print only problems' },
    ...color,
    { flag: '--version', description: 'Show the version' },
    help,
  ],
  examples: [
    'ddd-build',
    'ddd-build docs/*.md --out assets --format anki',
    'cat notes.md | ddd-build --stdin --format json --stdout',
  ],
} as const satisfies CommandUsage
