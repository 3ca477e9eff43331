import type { CommandUsage } from './command-usage.js'
import { ankiUrl, commonOptions, out, readingOptions } from './shared-options.js'

export const push = {
  operands: '[paths…]',
  summary: 'Update the notes in a running Anki, then sync',
  description: `ddd-build push [paths…] updates the notes in a running Anki through the AnkiConnect add-on (2055492159), then
syncs with AnkiWeb, so that the deck reaches your phone. Reviews, flags, your own tags and edits made in Anki are kept.
You can also set the add-on's address and key with ANKICONNECT_URL and ANKICONNECT_KEY.`,
  options: [
    {
      flag: '--orphans',
      argument: 'ACTION',
      description: 'Keep, tag, suspend or delete Anki notes that are no longer in your notes; default: tag',
      values: ['keep', 'tag', 'suspend', 'delete'].map((name) => ({ name })),
    },
    { flag: '--recreate', description: 'Restore notes that you deleted in Anki' },
    { flag: '--dry-run', description: 'Show what would change, without changing it' },
    { flag: '--yes', description: 'With --orphans delete, delete without asking' },
    ankiUrl,
    out,
    ...readingOptions,
    ...commonOptions,
  ],
  examples: ['ddd-build push', 'ddd-build push --dry-run', 'ddd-build push --orphans suspend'],
} as const satisfies CommandUsage
