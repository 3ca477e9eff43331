import type { Rule } from '../rule.js'
import { duplicateCommand } from './duplicate-command.js'
import { incompleteValue } from './incomplete-value.js'
import { missingPage } from './missing-page.js'
import { missingPicture } from './missing-picture.js'
import { optionWithoutDash } from './option-without-dash.js'

/** The built-in rules. */
export const rules: readonly Rule[] = [
  duplicateCommand,
  incompleteValue,
  missingPage,
  missingPicture,
  optionWithoutDash,
]
