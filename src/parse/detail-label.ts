import { calloutKindOf, foldWord, type Locale, localeCode, locales, withPlurals } from '../locales/index.js'
import { isLeadIn } from './introducing-sentence.js'

/** By language, each with English; short words mean something else in other languages. */
function byLanguage(
  wordsOf: (locale: Locale) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const words = locales.map((locale) => ({
    code: locale.code,
    words: withPlurals(wordsOf(locale)).map(foldWord),
  }))
  return new Map(
    locales.map(({ code }) => [
      code,
      new Set(words.flatMap((own) => (own.code === 'en' || own.code === code ? own.words : []))),
    ]),
  )
}

function includes(words: ReadonlyMap<string, ReadonlySet<string>>, word: string, language: string): boolean {
  const own = words.get(localeCode(language)) ?? words.get('en')
  return own?.has(foldWord(word)) === true
}

const details = byLanguage(({ detailLabels = [] }) => detailLabels)

/** Whether words name a detail of a document or meeting, which is no fact to learn: `Author`, `Status`. */
export function isDetail(words: string, language: string): boolean {
  return includes(details, words, language)
}

const labels = byLanguage(({ headers, question, answer, tagLabels = [], detailLabels = [] }) => {
  const { description, example, page, type, default: defaults } = headers
  return [description, example, page, type, defaults, question, answer, tagLabels, detailLabels].flat()
})

/**
 * Whether words before a colon only say what kind of thing follows, and define nothing: `Note`, `Example`, `Author`.
 *
 * @param language of the notes: an IETF language tag
 */
export function isDetailLabel(words: string, language: string): boolean {
  return includes(labels, words, language) || calloutKindOf(words) !== undefined || isLeadIn(words)
}
