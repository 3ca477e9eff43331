import { knowledgeSources } from '../../engine/index.js'
import type { CommandUsage } from './command-usage.js'
import { commonOptions } from './shared-options.js'

export const learn = {
  operands: 'PROGRAM…',
  summary: 'Read the help of programs into knowledge/',
  description: `ddd-build learn PROGRAM… reads the help of programs and their subcommands, and writes it to
knowledge/PROGRAM.md. Cards, completions and checks use these descriptions where your notes have none.
Builds never run the programs in your notes. Only this command does: with --help, without a shell, and for
at most five seconds per page of help.`,
  options: [
    {
      flag: '--from',
      argument: 'SOURCE',
      description: `Learn from this source; default: ${knowledgeSources.find(({ isDefault }) => isDefault)?.name}`,
      values: knowledgeSources,
    },
    { flag: '--stdout', description: 'Print the result instead of writing it' },
    ...commonOptions,
  ],
  examples: ['ddd-build learn git && ddd-build'],
} as const satisfies CommandUsage
