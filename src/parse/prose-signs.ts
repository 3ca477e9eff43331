/** Signs that words are part of a sentence instead of a note of their own. */
import { localeCode, locales, WordPattern } from '../locales/index.js'

/** Whether a line continues the one above, in scripts with capitals. */
export function beginsInLowerCase(text: string): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text)
}

/** Whether words end as a sentence does, and not as a note does. */
export function endsSentence(text: string): boolean {
  return /(?:[.!?]|[。！？])["'”’)]*$/u.test(text) && !/\.{3}$/.test(text)
}

const patternsByLanguage: ReadonlyMap<string, WordPattern> = new Map(
  locales.map(({ code }) => [code, new WordPattern((words) => `^\\s*${words(definingWords(code))}`)]),
)

/** Short words mean something else in other languages, so each language is combined with English only. */
function definingWords(language: string): string[] {
  return locales
    .filter(({ code }) => code === 'en' || code === language)
    .flatMap(({ code, script, defining = [], verbs = [] }) => [
      // `lets`, `makes` and `manages` tell in English what a command does.
      ...defining.filter((each) => !(code === 'en' && /^(?:lets|makes|manages)$/.test(each))),
      // In scripts without capitals, notes have the same verbs as sentences.
      ...(script === 'Latin' || script === 'Cyrillic' ? verbs : []),
    ])
    .filter((each) => !/^[,，]/.test(each))
}

/**
 * Whether words after a term say what it is: `is a small image`, `ist gefährlich`.
 *
 * @param language of the words: an IETF language tag
 */
export function saysWhatItIs(words: string, language: string): boolean {
  const pattern = patternsByLanguage.get(localeCode(language)) ?? patternsByLanguage.get('en')
  return pattern?.test(words) ?? false
}
