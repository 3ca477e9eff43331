import { calloutKindOf, foldWord, type Locale, localeCode, locales, withPlurals } from '../locales/index.js'
import { isLeadIn } from './introducing-sentence.js'

/** Collects words of a language and of English when they are first needed; short words mean something else in other languages. */
function wordLookup(
  wordsOf: (locale: Locale) => readonly string[],
): (word: string, language: string) => boolean {
  const byLanguage = new Map<string, ReadonlySet<string>>()
  return (word, language) => {
    const code = localeCode(language)
    const words =
      byLanguage.get(code) ??
      new Set(
        locales
          .filter((locale) => locale.code === 'en' || locale.code === code)
          .flatMap((locale) => withPlurals(wordsOf(locale)).map(foldWord)),
      )
    byLanguage.set(code, words)
    return words.has(foldWord(word))
  }
}

/** Whether words name a detail of a document or meeting, which is no fact to learn: `Author`, `Status`. */
export const isDetail = wordLookup(({ detailLabels = [] }) => detailLabels)

const isLabel = wordLookup(({ headers, question, answer, tagLabels = [], ...labels }) => {
  const { description, example, page, type, default: defaults } = headers
  const { detailLabels = [], definitionLabels = [] } = labels
  return [
    ...[description, example, page, type, defaults, question, answer],
    ...[tagLabels, detailLabels, definitionLabels],
  ].flat()
})

/**
 * Whether words before a colon only say what kind of thing follows, and define nothing: `Note`, `Example`, `Author`.
 *
 * @param language of the notes: an IETF language tag
 */
export function isDetailLabel(words: string, language: string): boolean {
  return isLabel(words, language) || calloutKindOf(words) !== undefined || isLeadIn(words)
}
