/**
 * Decides whether a question, term or sentence that replaced another in the notes is the same one, reworded or corrected.
 *
 *     What is the capitl of France?  →  What is the capital of France?
 *     Capital of France?             →  Which city is the capital of France?   (with the same answer)
 *
 * A question about something else is a different question, however similar: "… of France?" and "… of Spain?".
 */
import { isTypoOf } from './typo.js'
import { wordsOf } from './words.js'

export interface TextSimilarityOptions {
  /** Whether both have the same answer. */
  hasSameAnswer: boolean
  /** Whether both are in the same section of the same file. */
  isSameSection: boolean
  /** The answer of the new text, to decide whether it is specific. */
  answer: string
}

/** @returns how likely it is the same text, from 0 (a different one) to 1 */
export function textSimilarity(before: string, after: string, options: TextSimilarityOptions): number {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  if (one.length === 0 || other.length === 0) return 0
  const removed = wordsOnlyIn(one, other)
  const added = wordsOnlyIn(other, one)
  if (removed.length === 0 && added.length === 0) return 1
  const shared = (2 * (one.length - removed.length)) / (one.length + other.length)
  // Without the same answer, one different letter may make a different word: `alkane`, `alkene`.
  const isMistyped = (word: string, other: string | undefined) =>
    other !== undefined &&
    isTypoOf(word, other) &&
    (options.hasSameAnswer || !isOneLetterReplaced(word, other))
  const isOnlyTypos =
    removed.length === added.length && removed.every((word, index) => isMistyped(word, added[index]))
  if (isOnlyTypos && (shared > 0 || options.hasSameAnswer)) return 0.95
  if (!options.hasSameAnswer) return 0
  if (removed.length === 1 && added.length === 1 && /\d/.test(`${removed}`) && /\d/.test(`${added}`))
    return isSpecific(options.answer) ? 0.9 : 0
  // A different name in the same sentence asks about something else.
  const names = (words: readonly string[], text: string) => words.filter((word) => isName(word, text))
  if (shared >= 0.3 && haveDifferentNames(names(removed, before), names(added, after))) return 0
  if (!isSpecific(options.answer)) return shared > 0.7 && added.length !== removed.length ? shared / 2 : 0
  return shared >= 0.3 ? 0.4 + shared / 2 : options.isSameSection ? 0.4 : 0
}

/** Returns the words that occur more often in the first text than in the second, in order. */
function wordsOnlyIn(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = counts.get(word) ?? 0
    if (count > 0) counts.set(word, count - 1)
    return count === 0
  })
}

function isOneLetterReplaced(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((letter, index) => letter !== b[index]).length === 1
}

/** Whether each side has a name that is not an inflection of one on the other side (`Frankreich`, `Frankreichs`). */
function haveDifferentNames(removed: readonly string[], added: readonly string[]): boolean {
  const isInflection = (one: string, other: string) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one]
    return short.length > 3 && long.startsWith(short) && long.length - short.length < 3
  }
  const hasNoCounterpart = (word: string, others: readonly string[]) =>
    !others.some((other) => isInflection(word, other))
  return (
    removed.some((word) => hasNoCounterpart(word, added)) &&
    added.some((word) => hasNoCounterpart(word, removed))
  )
}

/** Whether the text capitalizes a word, other than at the start of a sentence. */
function isName(word: string, text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].some(
    ({ 0: original, index }) =>
      original.toLowerCase() === word &&
      original !== word &&
      (index > 0 || /\p{Lu}/u.test(original.slice(1))) &&
      !/[.!?:]\s*$/.test(text.slice(0, index)),
  )
}

/** Words of answers that fit many questions. */
const genericAnswers = new Set([
  'yes',
  'no',
  'true',
  'false',
  'ja',
  'nein',
  'oui',
  'non',
  'sì',
  'sí',
  'si',
  'да',
  'нет',
  'はい',
  'いい',
  'いえ',
  '是',
  '否',
  '不',
])

/** Whether an answer is more than yes, no, or a bare number. */
function isSpecific(answer: string): boolean {
  const words = wordsOf(answer)
  if (words.every((word) => genericAnswers.has(word) || /^\d+$/.test(word))) return false
  const [word = ''] = words
  return words.length > 1 || word.length > 2 || /\p{Script=Han}/u.test(word)
}
