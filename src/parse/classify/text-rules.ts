import { runsAsOtherUser } from '../../shell/index.js'
import { isConnection } from '../connecting-words.js'
import type { Candidate } from './candidate.js'
import type { SignalRule } from './signal-rule.js'
import * as patterns from './text-patterns.js'

/** Restricts a text pattern to candidates that start with a possible program name. */
const afterProgramName =
  (pattern: (text: string) => boolean) =>
  ({ text }: Candidate) =>
    patterns.isProgramName(patterns.firstWord(text)) && pattern(text)

/** Rules about the text of a candidate alone. */
export const textRules: readonly SignalRule[] = [
  {
    reason: 'does not start with a possible program name',
    weight: -3,
    matches: ({ text }) =>
      !patterns.isProgramName(patterns.firstWord(text)) &&
      !/^[[<{$\\!:]/.test(text) &&
      !patterns.isPowerShellExpression(text),
  },
  {
    reason: 'starts with two names around a slash, as output does',
    weight: -2,
    matches: ({ text }) => patterns.startsWithSlashedName(text),
  },
  { reason: 'has an option', weight: 2, matches: afterProgramName(patterns.hasOption) },
  {
    reason: 'runs a command as another user',
    weight: 2.5,
    matches: ({ text }) => runsAsOtherUser(text),
  },
  {
    reason: 'has a pipe, a redirect or a substitution',
    weight: 1.5,
    matches: afterProgramName(patterns.hasShellOperator),
  },
  { reason: 'has a placeholder', weight: 1.5, matches: afterProgramName(patterns.hasPlaceholder) },
  { reason: 'has a path or an address', weight: 1, matches: afterProgramName(patterns.hasPathOperand) },
  { reason: 'is only a path or an address', weight: -6, matches: ({ text }) => patterns.isOnlyPath(text) },
  { reason: 'is only an option', weight: -6, matches: ({ text }) => patterns.startsWithOption(text) },
  {
    reason: 'starts with a word in capitals',
    weight: -3,
    matches: ({ text }) => patterns.startsWithCapitals(text),
  },
  {
    reason: 'looks like code in another language',
    weight: -3,
    matches: ({ text }) => patterns.looksLikeCode(text) && !patterns.isPowerShellExpression(text),
  },
  {
    reason: 'is a PowerShell expression',
    weight: 1.5,
    matches: ({ text }) => patterns.isPowerShellExpression(text),
  },
  {
    reason: 'is a script statement',
    weight: -8,
    matches: ({ text }) => patterns.isShellStatement(text),
  },
  {
    reason: 'is a picture or link in Markdown',
    weight: -8,
    matches: ({ text }) => patterns.startsWithMarkdownLink(text),
  },
  { reason: 'is only an assignment', weight: -5, matches: ({ text }) => patterns.isOnlyAssignment(text) },
  { reason: 'is a setting', weight: -5, matches: ({ text }) => patterns.isSetting(text) },
  { reason: 'is a line of a crontab', weight: -8, matches: ({ text }) => patterns.isSchedule(text) },
  {
    // Not `od` - dump a file: the word for “or” in one language is a program in another.
    reason: 'only joins its neighbors, such as “or”',
    weight: -8,
    matches: ({ text, isDescribed }) => isDescribed !== true && isConnection(text),
  },
  { reason: 'reads like a sentence', weight: -3, matches: ({ text }) => patterns.looksLikeSentence(text) },
  { reason: 'is only an expansion', weight: -8, matches: ({ text }) => patterns.isOnlyExpansion(text) },
  {
    reason: 'only prints an expansion',
    weight: -7,
    matches: ({ text }) => patterns.onlyPrintsExpansion(text),
  },
  {
    reason: 'is a single word',
    weight: -1,
    matches: ({ text }) => !/\s/.test(text) && !patterns.isPowerShellExpression(text),
  },
  {
    reason: 'is a single letter in a list',
    weight: -1.5,
    matches: ({ text, place }) => place === 'item-code' && /^\p{L}$/u.test(text),
  },
]
