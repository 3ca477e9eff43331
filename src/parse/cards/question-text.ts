import { localeCode, locales, WordPattern } from '../../locales/index.js'

/** By language, since a word means something else in another one: Polish `ten`, French `dit`. */
const demonstratives = new Map(
  locales.map((locale) => [locale.code, new WordPattern((words) => words(locale.demonstratives ?? []))]),
)

/** By language and in English. */
const titlePatterns = new Map(
  locales.map((locale) => {
    const { questionStarts = [], questionEnds = [] } = locale
    const english = locales.find(({ code }) => code === 'en')?.questionStarts ?? []
    return [
      locale.code,
      new WordPattern((words) => `^${words([...questionStarts, ...english])}|${words(questionEnds)}\\s*$`),
    ]
  }),
)

/**
 * Whether a text is a question that can be asked on a card: it ends in a question mark, has several words where words are separated by
 * spaces, and isn't about "this".
 */
export function isQuestionText(text: string, language: string): boolean {
  return /[?？؟]$/.test(text.trim()) && canBeAsked(text, language)
}

/** Whether a title asks a question, with or without a question mark: "What is a pod", "Explain why the tide turns", `Podとは`. */
export function isQuestionTitle(title: string, language: string): boolean {
  if (isQuestionText(title, language)) return true
  return titlePatterns.get(localeCode(language))?.test(title) === true && canBeAsked(title, language)
}

/** Removes the marks that an answer is worth, as in exams: `Explain the tide [2]`, `(5 points)`. */
export function withoutMarks(title: string): string {
  return title.replace(/\s*\\?[[(（]\d{1,2}(?:\s?\p{L}{1,8})?\\?[\])）]\s*$/u, '')
}

function canBeAsked(text: string, language: string): boolean {
  const trimmed = text.trim()
  const hasSeveralWords =
    /\S\s+\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}|\p{sc=Latin}[\p{sc=Han}\p{sc=Hiragana}]{2}/u.test(
      trimmed,
    )
  // Not the "ce" in "Qu'est-ce que"
  const words = trimmed.replace(/[\p{L}'’]+(?:-\p{L}+)+/gu, '')
  return hasSeveralWords && !demonstratives.get(localeCode(language))?.test(words)
}
