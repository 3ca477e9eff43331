/** What a text above a block says about it, without the words that only lead to it: `To see the logs, run:`. */
import { locales, wordsPattern } from '../locales/index.js'
import { isBareCondition } from './empty-introduction.js'
import { lazy } from './lazy.js'
import { trimPunctuation } from './whitespace.js'

/** Returns the last sentence if it ends in a colon, or the text if it is a label or one short sentence. */
export function introducingSentence(text: string, isLabelText: boolean): string | undefined {
  const sentences = splitSentences(text)
  const sentence = sentences.at(-1) ?? text
  const isShort = sentences.length === 1 && sentence.length <= 160
  if (/^\{:.*\}$/.test(text) || (!isLabelText && !isShort && !/[:：]$/.test(text))) return undefined
  const words = withoutInstruction(trimPunctuation(sentence))
  return words === '' || isLeadIn(words) || isBareCondition(words) ? undefined : words
}

const abbreviationAtEnd = lazy(
  () => new RegExp(`${wordsPattern(locales.flatMap(({ abbreviations = [] }) => abbreviations))}\\.$`, 'iu'),
)

/** No abbreviation is longer. Testing only this many characters keeps splitting linear. */
const maxAbbreviationLength = 20

/** Splits a text at the ends of sentences, but not after an abbreviation. */
function splitSentences(text: string): string[] {
  const sentences: string[][] = []
  let continues = false
  for (const part of text.split(/(?<=[.!?。！？])\s+(?=\p{Lu}|\p{Lo})/u)) {
    if (continues) sentences.at(-1)?.push(part)
    else sentences.push([part])
    continues = abbreviationAtEnd().test(part.slice(-maxAbbreviationLength))
  }
  return sentences.map((parts) => parts.join(' '))
}

const leadIn = lazy(
  () => new RegExp(`^${wordsPattern(locales.flatMap(({ leadIns = [] }) => leadIns))}$`, 'iu'),
)
/** Whether a text leads to a block without describing it: `For example`, `Or`. */
export function isLeadIn(text: string): boolean {
  return leadIn().test(text)
}

const instructions = locales.flatMap(({ instruction }) => instruction ?? [])

/** Removes the instruction from `To see the logs, run` and `Run this command to see the logs`. */
function withoutInstruction(sentence: string): string {
  let words = sentence
  for (const { atStart, atEnd } of instructions) words = words.replace(atEnd, '').replace(atStart, '')
  return /\s/.test(words) ? words : sentence
}
