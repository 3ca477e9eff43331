import { build } from './build.js'
import { check } from './check.js'
import type { CommandUsage } from './command-usage.js'
import { completions } from './completions.js'
import { config } from './config.js'
import { explain } from './explain.js'
import { find } from './find.js'
import { helpUsage } from './help.js'
import { init } from './init.js'
import { learn } from './learn.js'
import { pdf } from './pdf.js'
import { preview } from './preview.js'
import { pull } from './pull.js'
import { push } from './push.js'
import { watch } from './watch.js'

export type { CommandUsage, OptionUsage, OptionValue } from './command-usage.js'

const commands = {
  build,
  check,
  explain,
  find,
  learn,
  completions,
  watch,
  preview,
  pdf,
  push,
  pull,
  config,
  init,
} as const satisfies Record<string, CommandUsage>

/** Every command, in the order of the help. */
export const usages = {
  ...commands,
  help: helpUsage(Object.keys(commands)),
} as const satisfies Record<string, CommandUsage>

export type CommandName = keyof typeof usages

// Safe: these are the keys of the table above.
export const commandNames = Object.keys(usages) as readonly CommandName[]
