/** How a definition begins that doesn't repeat its term. */
import { type Locale, localeCode, locales, WordPattern } from '../locales/index.js'

/** By language and in English. */
const patternsByLanguage = new Map(
  locales.map((locale) => [
    locale.code,
    new WordPattern((words) => locales.filter(isLocaleOrEnglish(locale)).map(patternWith(words)).join('|')),
  ]),
)

function isLocaleOrEnglish(locale: Locale): (other: Locale) => boolean {
  return (other) => other === locale || other.code === 'en'
}

function patternWith(words: (list: readonly string[]) => string): (locale: Locale) => string {
  return ({ code, definitionLabels = [], genera = [], articles = [] }) => {
    const article = `(?:${words(articles)}\\s*)${code === 'en' ? '' : '?'}`
    return `^${words(definitionLabels)}\\s*[:：]\\s*\\S|^${article}(?:\\p{L}+\\s+)?${words(genera)}`
  }
}

/**
 * Whether a text begins with a label, or with a kind of thing and perhaps one adjective before it. In English, an article tells "The use
 * of force" from "Use of it is safe".
 *
 *     Definition: water moves through a membrane
 *     The act of turning the bow through the wind.
 */
export function opensDefinition(text: string, language: string): boolean {
  return patternsByLanguage.get(localeCode(language))?.test(text) === true
}
