import { startupShellNames, startupShells } from '../../engine/index.js'
import type { CommandUsage, OptionUsage } from './command-usage.js'
import { commonOptions, readingOptions } from './shared-options.js'

const shell = {
  flag: '--shell',
  argument: 'NAMES',
  description: 'Install for these shells; default: your login shell',
  values: startupShellNames.map((name) => ({ name })),
} as const satisfies OptionUsage

export const completions = {
  operands: 'SHELL [paths…] | install [paths…] | uninstall [NOTEBOOK…]',
  summary: 'Print or install completions',
  description: `ddd-build completions SHELL prints the completions for ${startupShellNames.slice(0, -1).join(', ')} or ${startupShellNames.at(-1)}.
ddd-build completions install copies the completions of the notes to your data folder, and adds a marked block
to your shell's startup file that loads them. You can install the completions of several notebooks.
ddd-build completions uninstall removes the completions of all notebooks, or only of the named ones.`,
  options: [
    shell,
    { flag: '--print', description: 'Print what would be written, without writing it' },
    ...readingOptions,
    ...commonOptions,
  ],
  examples: [
    'ddd-build completions install',
    'source <(ddd-build completions bash)',
    'ddd-build completions uninstall',
  ],
  choices: [
    ...startupShellNames.map((name) => ({
      name,
      summary: `Print the completions for ${startupShells[name].title}`,
    })),
    { name: 'install', summary: 'Install the completions for your shell' },
    { name: 'uninstall', summary: 'Uninstall the completions' },
  ],
} as const satisfies CommandUsage
