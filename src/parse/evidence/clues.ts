import type { Candidate, CandidatePlace, Sign } from './candidate.js'
import * as look from './look.js'
import type { Survey } from './survey.js'

/** A sign, and when a candidate has it. */
export interface Clue extends Sign {
  holds(candidate: Candidate, survey: Survey): boolean
}

/** What the place says before the text is looked at. */
export const places: Readonly<Record<CandidatePlace, Sign>> = {
  prompt: { weight: 6, reason: 'stands behind a prompt' },
  'command-column': { weight: 5, reason: 'stands in a column of commands' },
  'doubtful-prompt': { weight: 2.5, reason: 'stands behind a mark that may be a prompt' },
  'code-column': { weight: 2.5, reason: 'stands in a column of code' },
  tldr: { weight: 20, reason: 'stands under the sentence of an example, on a page of such examples' },
  'labelled-code': { weight: 2, reason: 'stands alone under a sentence that ends in a colon' },
  'shell-code': { weight: 3, reason: 'stands in a block of shell code' },
  heading: { weight: 1, reason: 'is code and a whole heading' },
  'lone-code': { weight: 1, reason: 'is code and a whole paragraph' },
  'item-code': { weight: 1, reason: 'is code and begins a list item' },
  'plain-code': { weight: 0.5, reason: 'stands in a block with no language' },
  'first-column': { weight: 0.5, reason: 'stands in the first column of a table' },
  'plain-item': { weight: -1, reason: 'is a list item without code marks' },
  'other-code': { weight: -3, reason: 'stands in a block of another language' },
}

const first = ({ text }: Candidate): string => look.firstWord(text)
/** Signs in the text count only behind a word that can name a program. */
const behindProgram = (sign: (text: string) => boolean) => (candidate: Candidate) =>
  look.isProgramName(first(candidate)) && sign(candidate.text)

const textClues: Clue[] = [
  {
    reason: 'begins with no word that could name a program',
    weight: -3,
    holds: ({ text }) => !look.isProgramName(look.firstWord(text)) && !/^[[<{$\\!:]/.test(text),
  },
  { reason: 'has an option', weight: 2, holds: behindProgram(look.hasOption) },
  {
    reason: 'has a pipe, a redirect or a substitution',
    weight: 1.5,
    holds: behindProgram(look.hasShellOperator),
  },
  { reason: 'has a placeholder', weight: 1.5, holds: behindProgram(look.hasPlaceholder) },
  { reason: 'has a path or an address', weight: 1, holds: behindProgram(look.hasPathOperand) },
  { reason: 'is a path or an address alone', weight: -6, holds: ({ text }) => look.isPathAlone(text) },
  { reason: 'is an option alone', weight: -6, holds: ({ text }) => look.isOptionAlone(text) },
  { reason: 'begins in capitals', weight: -3, holds: ({ text }) => look.startsInCapitals(text) },
  {
    reason: 'looks like code of another language',
    weight: -3,
    holds: ({ text }) => look.looksLikeCode(text),
  },
  { reason: 'is a statement of a script', weight: -8, holds: ({ text }) => look.isShellStatement(text) },
  { reason: 'is only an assignment', weight: -5, holds: ({ text }) => look.isAssignmentAlone(text) },
  { reason: 'reads like a sentence', weight: -3, holds: ({ text }) => look.looksLikeSentence(text) },
  { reason: 'is an expansion alone', weight: -8, holds: ({ text }) => look.isExpansionAlone(text) },
  {
    reason: 'only prints what the shell expands',
    weight: -7,
    holds: ({ text }) => look.onlyPrintsExpansion(text),
  },
  {
    reason: 'is one word only',
    weight: -1,
    holds: ({ text }) => !/\s/.test(text),
  },
]

const neighbourClues: Clue[] = [
  {
    reason: 'its first word stands in a heading above',
    weight: 2,
    holds: (candidate) => {
      const name = first(candidate).toLowerCase()
      // A heading that is the piece itself says nothing of it.
      const above = candidate.place === 'heading' ? candidate.headings.slice(0, -1) : candidate.headings
      return above.some((title) =>
        title
          .toLowerCase()
          .split(/[^\p{L}\p{N}+_-]+/u)
          .includes(name),
      )
    },
  },
  {
    reason: 'its first word begins other pieces of code in the file too',
    weight: 1.5,
    holds: (candidate, survey) => survey.starts(first(candidate)) > 1,
  },
  {
    reason: 'has a comment that shows what comes of it',
    weight: -4,
    holds: ({ showsResult }) => showsResult === true,
  },
  {
    reason: 'names a function that the notes define',
    weight: -8,
    holds: ({ text }, survey) => text.split(/\s+/).some((word) => survey.defines(word)),
  },
  {
    reason: 'a heading above says that commands follow',
    weight: 1.5,
    holds: ({ headings }) => headings.some((title) => look.announcesCommands(title)),
  },
  {
    reason: 'stands between statements of a script',
    weight: -2,
    holds: ({ isInScript }) => isInScript === true,
  },
  {
    reason: 'the heading says that output follows',
    weight: -3,
    holds: ({ headings, place }) => place !== 'prompt' && look.announcesOutput(headings.at(-1) ?? ''),
  },
  {
    reason: 'is described in the same form as its neighbours, under a heading of commands',
    weight: 1,
    holds: ({ isInForm, headings }) =>
      isInForm === true && headings.some((title) => look.announcesCommands(title)),
  },
  {
    reason: 'is a heading of one word that begins no other piece of code in the file',
    weight: -2,
    holds: ({ text, place }, survey) => place === 'heading' && !/\s/.test(text) && survey.starts(text) < 2,
  },
  { reason: 'words beside it say what it does', weight: 1, holds: ({ isDescribed }) => isDescribed === true },
]

/** What the text of a candidate shows, and what stands around it. */
export const clues: readonly Clue[] = [...textClues, ...neighbourClues]

/** @param share how many of its neighbours in the list, block or column are commands by their own evidence, 0 to 1 */
export function signOfNeighbours(share: number): Sign | undefined {
  if (share >= 0.6) return { weight: 1.5, reason: 'most of its neighbours are commands' }
  return share < 0.3 ? { weight: -1.5, reason: 'few of its neighbours are commands' } : undefined
}
