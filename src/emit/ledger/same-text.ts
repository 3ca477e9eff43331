/**
 * Whether a question, term or sentence that replaced another in the notes is the same one, reworded or corrected.
 *
 *     What is the capitl of France?  →  What is the capital of France?
 *     Capital of France?             →  Which city is the capital of France?   (with the same answer)
 *
 * A question about something else is a different one, however similar: "… of France?" and "… of Spain?".
 */
import { isTypoOf } from './typo.js'
import { wordsOf } from './words.js'

export interface SameTextOptions {
  /** Whether both have the same answer. */
  hasSameAnswer: boolean
  /** Whether both stand in the same section of the same file. */
  isSamePlace: boolean
  /** The answer of the new one, to judge how much it says. */
  answer: string
}

/** @returns how sure it is, from 0 (another text) to 1 */
export function textSimilarity(before: string, after: string, options: SameTextOptions): number {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  if (one.length === 0 || other.length === 0) return 0
  const removed = subtract(one, other)
  const added = subtract(other, one)
  if (removed.length === 0 && added.length === 0) return 1
  const shared = (2 * (one.length - removed.length)) / (one.length + other.length)
  // Without the same answer, another letter may make another word: `alkane`, `alkene`.
  const isMistyped = (word: string, other: string | undefined) =>
    other !== undefined &&
    isTypoOf(word, other) &&
    (options.hasSameAnswer || !isOneLetterReplaced(word, other))
  const isOnlyTypos =
    removed.length === added.length && removed.every((word, index) => isMistyped(word, added[index]))
  if (isOnlyTypos && (shared > 0 || options.hasSameAnswer)) return 0.95
  if (!options.hasSameAnswer) return 0
  if (removed.length === 1 && added.length === 1 && /\d/.test(`${removed}`) && /\d/.test(`${added}`))
    return isTelling(options.answer) ? 0.9 : 0
  // A name in place of another in the same sentence asks about something else.
  const names = (words: readonly string[], text: string) => words.filter((word) => isName(word, text))
  if (shared >= 0.3 && haveOtherNames(names(removed, before), names(added, after))) return 0
  if (!isTelling(options.answer)) return shared > 0.7 && added.length !== removed.length ? shared / 2 : 0
  return shared >= 0.3 ? 0.4 + shared / 2 : options.isSamePlace ? 0.4 : 0
}

/** Words of the first text that the second lacks, each as often as it is lacking, in order. */
function subtract(words: readonly string[], others: readonly string[]): string[] {
  const free = new Map<string, number>()
  for (const word of others) free.set(word, (free.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = free.get(word) ?? 0
    if (count > 0) free.set(word, count - 1)
    return count === 0
  })
}

function isOneLetterReplaced(one: string, other: string): boolean {
  return (
    one.length === other.length && [...one].filter((letter, index) => letter !== other[index]).length === 1
  )
}

/** Whether there is a name on each side that is no other form of one on the other: `Frankreich`, `Frankreichs`. */
function haveOtherNames(removed: readonly string[], added: readonly string[]): boolean {
  const isForm = (one: string, other: string) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one]
    return short.length > 3 && long.startsWith(short) && long.length - short.length < 3
  }
  const isOther = (word: string, others: readonly string[]) => !others.some((other) => isForm(word, other))
  return removed.some((word) => isOther(word, added)) && added.some((word) => isOther(word, removed))
}

/** Whether the text writes a word with a capital, not only because a sentence begins with it. */
function isName(word: string, text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].some(
    ({ 0: written, index }) =>
      written.toLowerCase() === word &&
      written !== word &&
      (index > 0 || /\p{Lu}/u.test(written.slice(1))) &&
      !/[.!?:]\s*$/.test(text.slice(0, index)),
  )
}

/** Answers that fit many questions. */
const common = new Set([
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
function isTelling(answer: string): boolean {
  const words = wordsOf(answer)
  if (words.length > 1) return !words.every((word) => common.has(word))
  const [word = ''] = words
  return !common.has(word) && !/^\d*$/.test(word) && (word.length > 2 || /\p{Script=Han}/u.test(word))
}
