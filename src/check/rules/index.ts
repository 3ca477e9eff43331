import type { Rule } from '../rule.js'
import { ambiguousCard } from './ambiguous-card.js'
import { badChoiceValue } from './bad-choice-value.js'
import { curlyQuote } from './curly-quote.js'
import { deadRelativeLink } from './dead-relative-link.js'
import { duplicateCommand } from './duplicate-command.js'
import { duplicateHeading } from './duplicate-heading.js'
import { emptyCell } from './empty-cell.js'
import { extraOperand } from './extra-operand.js'
import { headingSkips } from './heading-skips.js'
import { hostPidsToDocker } from './host-pids-to-docker.js'
import { incompleteValue } from './incomplete-value.js'
import { missingPage } from './missing-page.js'
import { missingPicture } from './missing-picture.js'
import { noDescription } from './no-description.js'
import { optionOrder } from './option-order.js'
import { optionWithoutDash } from './option-without-dash.js'
import { pageOrder } from './page-order.js'
import { singleDashLongOption } from './single-dash-long-option.js'
import { typographicDash } from './typographic-dash.js'
import { unbalancedQuote } from './unbalanced-quote.js'
import { undefinedPlaceholder } from './undefined-placeholder.js'
import { unevenRow } from './uneven-row.js'
import { unknownOption } from './unknown-option.js'
import { unknownOptionValue } from './unknown-option-value.js'
import { unknownRule } from './unknown-rule.js'
import { unknownSubcommand } from './unknown-subcommand.js'

/** The built-in rules. */
export const rules: readonly Rule[] = [
  ambiguousCard,
  badChoiceValue,
  curlyQuote,
  deadRelativeLink,
  duplicateCommand,
  duplicateHeading,
  emptyCell,
  extraOperand,
  headingSkips,
  hostPidsToDocker,
  incompleteValue,
  missingPage,
  missingPicture,
  noDescription,
  optionOrder,
  optionWithoutDash,
  pageOrder,
  singleDashLongOption,
  typographicDash,
  unbalancedQuote,
  undefinedPlaceholder,
  unevenRow,
  unknownOption,
  unknownOptionValue,
  unknownRule(() => ruleIds),
  unknownSubcommand,
]

const ruleIds: readonly string[] = rules.map(({ id }) => id)
