/** What the text above a block says about it, without the introduction: `To see the logs, run:` → `To see the logs`. */
import type { RootContent } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'
import { isBareCondition } from './empty-introduction.js'
import { plainText } from './plain-text.js'
import { trimPunctuation } from './whitespace.js'

/**
 * Returns the last sentence of a text that ends in a colon, is a label, or is one short sentence. Instructions such as “run” are
 * removed.
 *
 * @returns `undefined` for any other text, and for one that only introduces the block: `Or:`
 */
export function introducingSentence(text: string, isLabelText: boolean): string | undefined {
  const sentences = splitSentences(text)
  const sentence = sentences.at(-1) ?? text
  const isShort = sentences.length === 1 && sentence.length <= 160
  if (!isLabelText && !isShort && !/[:：]$/.test(text)) return undefined
  // An attribute list, as in kramdown: `{: .class}`.
  if (/^\{:.*\}$/.test(text)) return undefined
  const words = withoutInstruction(trimPunctuation(sentence))
  return words === '' || isLeadIn(words) || isBareCondition(words) ? undefined : words
}

const abbreviationAtEnd = new WordPattern(
  (words) => `${words(locales.flatMap(({ abbreviations = [] }) => abbreviations))}\\.$`,
)

/** At least the length of the longest abbreviation. Testing only the end of each part keeps splitting linear. */
const maxAbbreviationLength = 20

/** Splits a text at the ends of sentences, but not after an abbreviation. */
function splitSentences(text: string): string[] {
  const sentences: string[][] = []
  let continues = false
  for (const part of text.split(/(?<=[.!?])\s+(?=\p{Lu}|\p{Lo})|(?<=[。！？])\s*(?=\p{L})/u)) {
    if (continues) sentences.at(-1)?.push(part)
    else sentences.push([part])
    continues = abbreviationAtEnd.test(part.slice(-maxAbbreviationLength))
  }
  return sentences.map((parts) => parts.join(' '))
}

const leadIn = new WordPattern((words) => `^${words(locales.flatMap(({ leadIns = [] }) => leadIns))}$`)
/** Whether a text leads to a block without describing it: `For example`, `Or`. */
export function isLeadIn(text: string): boolean {
  return leadIn.test(text)
}

const instructions = locales.flatMap(({ instruction }) => instruction ?? [])

/** Removes the instruction from `To see the logs, run` and `Run this command to see the logs`. */
function withoutInstruction(sentence: string): string {
  let words = sentence
  for (const { atStart, atEnd } of instructions) words = words.replace(atEnd, '').replace(atStart, '')
  // One word isn't a description.
  return /\s/.test(words) ? words : sentence
}

/** Whether the block above is a paragraph that ends in a colon. */
export function endsWithColon(previous: RootContent | undefined): boolean {
  return previous?.type === 'paragraph' && /[:：]$/.test(plainText(previous))
}
