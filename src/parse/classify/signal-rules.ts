import { isConnection } from '../connecting-words.js'
import { announcesCommands, announcesOutput } from '../heading-words.js'
import type { Candidate, CandidatePlace, Signal } from './candidate.js'
import type { ProgramIndex } from './program-index.js'
import * as patterns from './text-patterns.js'

/** A signal, and when a candidate has it. */
export interface SignalRule extends Signal {
  matches(candidate: Candidate, programs: ProgramIndex): boolean
}

/** The signal from the place alone. */
export const placeSignals: Readonly<Record<CandidatePlace, Signal>> = {
  prompt: { weight: 6, reason: 'follows a prompt' },
  'command-column': { weight: 5, reason: 'is in a command column' },
  'ambiguous-prompt': { weight: 2.5, reason: 'follows a character that may be a prompt' },
  'code-column': { weight: 2.5, reason: 'is in a column with a header such as “Code”' },
  tldr: { weight: 20, reason: 'is an example on a tldr page' },
  'labelled-code': { weight: 2, reason: 'follows a list item that ends in a colon' },
  'shell-code': { weight: 3, reason: 'is in a shell code block' },
  heading: { weight: 1, reason: 'is code in a heading' },
  'lone-code': { weight: 1, reason: 'is a paragraph of only code' },
  'item-code': { weight: 1, reason: 'is code in a list item or line' },
  'code-after-words': { weight: 0.5, reason: 'is code after words' },
  'info-string': { weight: 0, reason: 'is on the opening line of a code block, where the language belongs' },
  'bold-with-italics': { weight: 1, reason: 'is bold, with a placeholder in italics' },
  bold: { weight: -1.5, reason: 'is bold' },
  'plain-code': { weight: 0.5, reason: 'is in a code block without a language' },
  'announced-line': { weight: 0.5, reason: 'is a line below words that end in a colon' },
  'line-below-words': { weight: -0.5, reason: 'is a line below words' },
  'first-column': { weight: 0.5, reason: 'is in a column that contains mostly code' },
  'plain-item': { weight: -1, reason: 'is a line without code formatting' },
  'other-code': { weight: -3, reason: 'is in a code block in another language' },
}

const firstWord = ({ text }: Candidate): string => patterns.firstWord(text)
/** Restricts a text pattern to candidates that start with a possible program name. */
const afterProgramName = (pattern: (text: string) => boolean) => (candidate: Candidate) =>
  patterns.isProgramName(firstWord(candidate)) && pattern(candidate.text)

const textRules: SignalRule[] = [
  {
    reason: 'does not start with a possible program name',
    weight: -3,
    matches: ({ text }) =>
      !patterns.isProgramName(patterns.firstWord(text)) &&
      !/^[[<{$\\!:]/.test(text) &&
      !patterns.isPowerShellExpression(text),
  },
  { reason: 'has an option', weight: 2, matches: afterProgramName(patterns.hasOption) },
  {
    reason: 'runs a command as another user',
    weight: 2.5,
    matches: ({ text }) => patterns.runsAsOtherUser(text),
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
]

const contextRules: SignalRule[] = [
  {
    reason: 'its first word also starts bold text that has an option or a placeholder in italics',
    weight: 2.5,
    matches: ({ place, text }, programs) =>
      place === 'bold' && programs.isBoldProgram(patterns.firstWord(text)),
  },
  {
    reason: 'its first word is in a heading above',
    weight: 2,
    matches: (candidate) => {
      // Bold text below a heading often names a part of its subject.
      if (candidate.place === 'bold') return false
      const name = firstWord(candidate).toLowerCase()
      // Skip the heading that is the candidate itself.
      const above = candidate.place === 'heading' ? candidate.headings.slice(0, -1) : candidate.headings
      return above.some((title) =>
        title
          // Not the parameters in `read(path, options)`
          .replace(/(?<=\w)\([^()]*\)/g, '')
          .toLowerCase()
          .split(/[^\p{L}\p{N}+_-]+/u)
          .includes(name),
      )
    },
  },
  {
    reason: 'its first word also starts other code in the file',
    weight: 1.5,
    matches: (candidate, programs) => programs.followerCount(firstWord(candidate)) > 1,
  },
  {
    reason: 'has a comment that shows its result',
    weight: -4,
    matches: ({ showsResult }) => showsResult === true,
  },
  {
    reason: 'uses a function defined in the notes',
    weight: -8,
    matches: ({ text }, programs) => text.split(/\s+/).some((word) => programs.definesFunction(word)),
  },
  {
    reason: 'is below a heading for commands',
    weight: 1.5,
    matches: ({ headings, place }) => place !== 'bold' && headings.some((title) => announcesCommands(title)),
  },
  {
    reason: 'is next to script statements',
    weight: -2,
    matches: ({ isInScript }) => isInScript === true,
  },
  {
    reason: 'is a row of a table that a program printed',
    weight: -8,
    matches: ({ isOutputRow }) => isOutputRow === true,
  },
  {
    reason: 'is below a heading for output',
    weight: -3,
    matches: ({ headings, place }) => place !== 'prompt' && announcesOutput(headings.at(-1) ?? ''),
  },
  {
    reason: 'is described in the same format as its neighbors, below a heading for commands',
    weight: 1,
    matches: ({ isUniformlyDescribed, headings }) =>
      isUniformlyDescribed === true && headings.some((title) => announcesCommands(title)),
  },
  {
    reason: 'is a one-word heading that starts no other code in the file',
    weight: -2,
    matches: ({ text, place }, programs) =>
      place === 'heading' && !/\s/.test(text) && programs.followerCount(text) < 2,
  },
  {
    reason: 'may continue the line above: it has no option, path or operator, or has words such as “the”',
    weight: -4,
    matches: ({ place, text }) =>
      place === 'line-below-words' &&
      ((!patterns.hasOption(text) &&
        !patterns.hasPathOperand(text) &&
        !patterns.hasShellOperator(text) &&
        !patterns.runsAsOtherUser(text)) ||
        patterns.countFunctionWords(text) > 0),
  },
  {
    reason: 'may be mentioned in a sentence: it has no option, placeholder or operator',
    weight: -4,
    matches: ({ place, text }) =>
      place === 'code-after-words' &&
      !patterns.hasOption(text) &&
      !patterns.hasPlaceholder(text) &&
      !patterns.hasShellOperator(text),
  },
  {
    reason: 'has a description',
    weight: 1,
    matches: ({ isDescribed }) => isDescribed === true,
  },
]

/** Signals from the text and the context of a candidate. */
export const signalRules: readonly SignalRule[] = [...textRules, ...contextRules]

/** The signal of text without code formatting that starts with the same program as a command next to it. */
export const sameProgramSignal: Signal = {
  weight: 1.5,
  reason: 'starts with the same program as a command next to it',
}

/** The signal of one word that is described in the same format as its neighbors, of which half are commands. */
export const describedLikeCommandsSignal: Signal = {
  weight: 0.5,
  reason: 'is a word described in the same format as commands',
}

/**
 * Returns the signal from a candidate's neighbors, if any.
 *
 * @param share the share of neighbors in its list, block or column that are commands on their own, 0 to 1
 * @param count the number of neighbors; a single one can't speak against it
 */
export function neighborSignal(share: number, count: number): Signal | undefined {
  if (share >= 0.6) return { weight: 1.5, reason: 'most of its neighbors are commands' }
  return share < 0.3 && count > 1 ? { weight: -1.5, reason: 'few of its neighbors are commands' } : undefined
}
