import type { CommandUsage } from './command-usage.js'
import { commonOptions, out, readingOptions } from './shared-options.js'

export const preview = {
  operands: '[paths…]',
  summary: 'Preview the cheat sheet, cards and messages in a browser',
  description: `ddd-build preview [paths…] serves a page on 127.0.0.1 that updates after each save. It shows the cheat
sheet, the cards as they look on a phone (in light and dark mode) and all messages.`,
  options: [
    {
      flag: '--port',
      argument: 'N',
      description: 'Serve on this port; default: 5283',
      requirement: {
        what: 'a port number',
        example: '8080',
        isMet: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      },
    },
    out,
    ...readingOptions,
    ...commonOptions,
  ],
  examples: ['ddd-build preview'],
} as const satisfies CommandUsage
