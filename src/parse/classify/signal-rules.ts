import type { CandidatePlace, Signal } from './candidate.js'
import { contextRules } from './context-rules.js'
import type { SignalRule } from './signal-rule.js'
import { textRules } from './text-rules.js'

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
  'announced-line': { weight: 0.5, reason: 'is a plain line below text that ends in a colon' },
  'line-below-text': { weight: -0.5, reason: 'is a plain line below text' },
  'first-column': { weight: 0.5, reason: 'is in a column that contains mostly code' },
  'plain-item': { weight: -1, reason: 'is a line without code formatting' },
  'other-code': { weight: -3, reason: 'is in a code block in another language' },
}

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
