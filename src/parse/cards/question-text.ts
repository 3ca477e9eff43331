import { localeCode, locales, WordPattern } from '../../locales/index.js'

/** By language, since a word means something else in another one: Polish `ten`, French `dit`. */
const demonstratives = new Map(
  locales.map((locale) => [locale.code, new WordPattern((words) => words(locale.demonstratives ?? []))]),
)

/**
 * Whether a text is a question that can be asked on a card: it ends in a question mark, has several words where words are separated by
 * spaces, and isn't about "this".
 */
export function isQuestionText(text: string, language: string): boolean {
  const trimmed = text.trim()
  if (!/[?？؟]$/.test(trimmed)) return false
  const hasSeveralWords = /\S\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(trimmed)
  return hasSeveralWords && !demonstratives.get(localeCode(language))?.test(trimmed)
}
