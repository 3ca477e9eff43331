import { calloutKindOf, foldWord, type Locale, localeCode, locales, withPlurals } from '../locales/index.js'
import { isLeadIn } from './introducing-sentence.js'

/** By language, each with English; short words mean something else in other languages. */
const labelsByLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  locales.map(({ code }) => [
    code,
    new Set(
      locales.flatMap((locale) => (locale.code === 'en' || locale.code === code ? labelsOf(locale) : [])),
    ),
  ]),
)

function labelsOf({ headers, question, answer, tagLabels = [], detailLabels = [] }: Locale): string[] {
  const { description, example, page, type, default: defaults } = headers
  const words = [description, example, page, type, defaults, question, answer, tagLabels, detailLabels]
  return withPlurals(words.flat()).map(foldWord)
}

/**
 * Whether words before a colon only say what kind of thing follows, and define nothing: `Note`, `Example`, `Author`.
 *
 * @param language of the notes: an IETF language tag
 */
export function isDetailLabel(words: string, language: string): boolean {
  const labels = labelsByLanguage.get(localeCode(language)) ?? labelsByLanguage.get('en')
  return labels?.has(foldWord(words)) === true || calloutKindOf(words) !== undefined || isLeadIn(words)
}
