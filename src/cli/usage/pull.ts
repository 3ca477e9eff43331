import type { CommandUsage } from './command-usage.js'
import { ankiUrl, commonOptions, readingOptions } from './shared-options.js'

export const pull = {
  operands: '[paths…]',
  summary: 'Copy edits made in Anki into the notes',
  description: `ddd-build pull [paths…] copies the edits that you made to cards in Anki into the Markdown. Each edit is verified
by building the card again. Cards that were edited on both sides are listed and not changed.`,
  options: [
    { flag: '--new', description: 'Also copy notes added in Anki into inbox.md' },
    { flag: '--dry-run', description: 'Print a diff without changing anything' },
    ankiUrl,
    ...readingOptions,
    ...commonOptions,
  ],
  examples: ['ddd-build pull --dry-run', 'ddd-build pull', 'ddd-build pull --new'],
} as const satisfies CommandUsage
