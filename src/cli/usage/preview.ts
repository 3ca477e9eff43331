import type { CommandUsage } from './command-usage.js'
import { commonOptions, config, out } from './shared-options.js'

export const preview = {
  operands: '[paths…]',
  summary: 'Preview the cheat sheet, cards and messages in a browser',
  description: `ddd-build preview [paths…] serves a page on 127.0.0.1 that updates after each save. It shows the cheat
sheet, the cards as on a phone, in light and dark mode, and all messages.`,
  options: [
    { flag: '--port', argument: 'N', description: 'Serve on this port; default: 5283' },
    out,
    ...config,
    ...commonOptions,
  ],
  examples: ['ddd-build preview'],
} as const satisfies CommandUsage
