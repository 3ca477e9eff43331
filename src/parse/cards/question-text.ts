import { locales, WordPattern } from '../../locales/index.js'

const demonstrative = new WordPattern((words) =>
  words(locales.flatMap(({ demonstratives = [] }) => demonstratives)),
)

/**
 * Whether a text is a question that can be asked on a card: it ends in a question mark, has several words where words are separated by
 * spaces, and isn't about "this".
 */
export function isQuestionText(text: string): boolean {
  const trimmed = text.trim()
  if (!/[?？؟]$/.test(trimmed)) return false
  const hasSeveralWords = /\S\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(trimmed)
  return hasSeveralWords && !demonstrative.test(trimmed)
}
