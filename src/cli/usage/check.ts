import type { CommandUsage } from './command-usage.js'
import { commonOptions, readingOptions, reporter, stdin, strict } from './shared-options.js'

export const check = {
  operands: '[paths…]',
  summary: 'Check the notes and report all problems',
  description:
    'ddd-build check [paths…] checks the notes and reports all problems, without building anything.',
  options: [
    { flag: '--fix', description: 'Fix what can be fixed safely, such as dashes and quotes' },
    {
      flag: '--why',
      argument: 'LINE',
      description: 'Explain how this line was read',
      requirement: { what: 'a line number', example: '12', isMet: (text) => /^[1-9]\d{0,6}$/.test(text) },
    },
    { flag: '--coverage', description: 'Show what each block was read as, and which ones stayed prose' },
    { flag: '--cards', description: 'Show each card, and each block that makes none, with the reason' },
    {
      flag: '--min-coverage',
      argument: 'PERCENT',
      description: 'Fail if a smaller share of the blocks is more than prose',
      requirement: {
        what: 'a whole number from 0 to 100',
        example: '90',
        isMet: (text) => /^(?:100|\d{1,2})$/.test(text),
      },
    },
    strict,
    reporter,
    ...readingOptions,
    ...stdin,
    ...commonOptions,
  ],
  examples: [
    'ddd-build check',
    'ddd-build check --fix',
    'ddd-build check notes/10-docker-swarm.md --strict',
    'ddd-build check notes/10-docker-swarm.md --why 12',
    'ddd-build check --coverage',
    'ddd-build check --cards',
  ],
} as const satisfies CommandUsage
