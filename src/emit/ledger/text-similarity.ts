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
  /** Whether both texts have the same answer. */
  hasSameAnswer: boolean
  /** Whether both texts are in the same section of the same file. */
  isSameSection: boolean
  /** The answer of the new text, to decide whether it is specific. */
  answer: string
}

/** @returns how likely both are the same text, from 0 (different) to 1 */
export function textSimilarity(before: string, after: string, options: TextSimilarityOptions): number {
  const [oldWords, newWords] = [wordsOf(before), wordsOf(after)]
  if (oldWords.length === 0 || newWords.length === 0) return 0
  const removed = wordsOnlyIn(oldWords, newWords)
  const added = wordsOnlyIn(newWords, oldWords)
  if (removed.length === 0 && added.length === 0) return 1
  const shared = (2 * (oldWords.length - removed.length)) / (oldWords.length + newWords.length)
  // Without the same answer, one different letter may make a different word: `alkane`, `alkene`.
  const isMistyped = (word: string, replacement: string | undefined) =>
    replacement !== undefined &&
    isTypoOf(word, replacement) &&
    (options.hasSameAnswer || !isOneLetterReplaced(word, replacement))
  const isOnlyTypos =
    removed.length === added.length && removed.every((word, index) => isMistyped(word, added[index]))
  if (isOnlyTypos && (shared > 0 || options.hasSameAnswer)) return 0.95
  if (!options.hasSameAnswer) return 0
  if (isOtherNumber(removed, added)) return isSpecific(options.answer) ? 0.9 : 0
  // The same question with another name is about something else.
  const names = (words: readonly string[], text: string) => words.filter((word) => isName(word, text))
  if (shared >= 0.3 && haveDifferentNames(names(removed, before), names(added, after))) return 0
  if (!isSpecific(options.answer)) {
    // Words were added or removed, but not replaced by others.
    return shared > 0.7 && added.length !== removed.length ? shared / 2 : 0
  }
  if (shared >= 0.3) return 0.4 + shared / 2
  return options.isSameSection ? 0.4 : 0
}

/** Whether the only difference is one word with a digit: `in 1928`, `in 1929`. */
function isOtherNumber(
  [removed = '', ...otherRemoved]: readonly string[],
  [added = '', ...otherAdded]: readonly string[],
): boolean {
  return otherRemoved.length === 0 && otherAdded.length === 0 && /\d/.test(removed) && /\d/.test(added)
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

/** Whether the text capitalizes a word, other than at the start of a sentence, or has a capital letter inside it. */
function isName(word: string, text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].some(
    ({ 0: original, index }) =>
      original.toLowerCase() === word &&
      original !== word &&
      (index > 0 || /\p{Lu}/u.test(original.slice(1))) &&
      !/[.!?:]\s*$/.test(text.slice(0, index)),
  )
}

/** Words of answers that fit many questions, as `wordsOf` splits them: `いいえ` becomes `いい`, `いえ`. */
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

/** Whether an answer is more than yes, no, a number, or one or two letters. */
function isSpecific(answer: string): boolean {
  const words = wordsOf(answer)
  if (words.every((word) => genericAnswers.has(word) || /^\d+$/.test(word))) return false
  const [word = ''] = words
  return words.length > 1 || word.length > 2 || /\p{Script=Han}/u.test(word)
}
