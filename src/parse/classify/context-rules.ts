import { runsAsOtherUser } from '../../shell/index.js'
import { announcesCommands, announcesOutput } from '../heading-words.js'
import type { SignalRule } from './signal-rule.js'
import * as patterns from './text-patterns.js'

/** Rules about what is around a candidate: headings, other code in the file, its block. */
export const contextRules: readonly SignalRule[] = [
  {
    reason: 'its first word also starts bold text that has an option or a placeholder in italics',
    weight: 2.5,
    matches: ({ place, text }, programs) =>
      place === 'bold' && programs.isBoldProgram(patterns.firstWord(text)),
  },
  {
    reason: 'is described, in a file in which other bold words are commands',
    weight: 2,
    matches: ({ place, isDescribed, text }, programs) =>
      place === 'bold' &&
      isDescribed === true &&
      programs.hasBoldPrograms &&
      !programs.isBoldProgram(patterns.firstWord(text)) &&
      patterns.countFunctionWords(text) === 0,
  },
  {
    reason: 'its first word is in a heading above',
    weight: 2,
    matches: (candidate, programs) => {
      // In notes without code, as below "Gout": `gout attack: a sudden pain`
      const isAboutCommands = programs.hasCode || candidate.headings.some(announcesCommands)
      if (candidate.place === 'plain-item' && !isAboutCommands) return false
      // Bold text below a heading often names a part of its subject.
      if (candidate.place === 'bold') return false
      const name = patterns.firstWord(candidate.text).toLowerCase()
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
    matches: ({ text }, programs) => programs.followerCount(patterns.firstWord(text)) > 1,
  },
  {
    reason: 'is alone in its code block, like most commands in the file',
    weight: 1,
    matches: ({ isOnlyLine, isDescribed, place, text }, programs) =>
      isOnlyLine === true &&
      isDescribed === true &&
      place === 'plain-code' &&
      patterns.isProgramName(text) &&
      programs.hasOneLineCommands,
  },
  {
    reason: 'begins with a PowerShell cmdlet, like other lines in the file',
    weight: 2.5,
    matches: ({ text }, programs) => programs.hasCmdlets && patterns.isCmdlet(patterns.firstWord(text)),
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
    reason: 'is a row of program output',
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
      place === 'line-below-text' &&
      ((!patterns.hasOption(text) &&
        !patterns.hasPathOperand(text) &&
        !patterns.hasShellOperator(text) &&
        !runsAsOtherUser(text)) ||
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
