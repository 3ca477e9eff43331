import { engineRuleIds, rules } from '../../check/index.js'
import type { CommandUsage } from './command-usage.js'
import { commonOptions } from './shared-options.js'

export const explain = {
  operands: '[RULE…]',
  summary: 'Explain rules, with bad and good examples',
  description: `ddd-build explain [RULE…] explains rules: why they matter, a bad and a good example, and how to
disable them. Without a rule, it lists all rules.`,
  options: commonOptions,
  examples: ['ddd-build explain option-order'],
  choices: [...rules.map(({ id }) => id), ...engineRuleIds].sort().map((name) => ({ name })),
} as const satisfies CommandUsage
