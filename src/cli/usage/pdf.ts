import type { CommandUsage } from './command-usage.js'
import { commonOptions, out, readingOptions } from './shared-options.js'

export const pdf = {
  operands: '[paths…]',
  summary: 'Print the cheat sheet to PDF with an installed browser',
  description: `ddd-build pdf [paths…] builds the cheat sheet and prints it to cheatsheet.pdf in the output folder, using
an installed Chromium, Chrome or Edge. The PDF is tagged and has an outline of the chapters.`,
  options: [
    { flag: '--browser', argument: 'PATH', description: 'Print with this browser (CHROME_PATH)' },
    out,
    ...readingOptions,
    ...commonOptions,
  ],
  examples: ['ddd-build pdf'],
} as const satisfies CommandUsage
