import type { Rule } from '../rule.js'
import { badChoiceValue } from './bad-choice-value.js'
import { curlyQuote } from './curly-quote.js'
import { duplicateCommand } from './duplicate-command.js'
import { hostPidsToDocker } from './host-pids-to-docker.js'
import { incompleteValue } from './incomplete-value.js'
import { missingPage } from './missing-page.js'
import { missingPicture } from './missing-picture.js'
import { optionOrder } from './option-order.js'
import { optionWithoutDash } from './option-without-dash.js'
import { typographicDash } from './typographic-dash.js'
import { unbalancedQuote } from './unbalanced-quote.js'
import { unknownOption } from './unknown-option.js'
import { unknownSubcommand } from './unknown-subcommand.js'

/** The built-in rules. */
export const rules: readonly Rule[] = [
  badChoiceValue,
  curlyQuote,
  duplicateCommand,
  hostPidsToDocker,
  incompleteValue,
  missingPage,
  missingPicture,
  optionOrder,
  optionWithoutDash,
  typographicDash,
  unbalancedQuote,
  unknownOption,
  unknownSubcommand,
]
