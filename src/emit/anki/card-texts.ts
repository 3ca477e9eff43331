import type { Notebook, SourceLocation } from '../../catalog/index.js'
import { type CardTexts, en, localeCode, locales } from '../../locales/index.js'

/** Returns the texts of a card in the language of the file that it is from. */
export type CardTextLookup = (from: Pick<SourceLocation, 'file'>) => CardTexts

export function cardTextsOf({ notes }: Notebook): CardTextLookup {
  const languages = new Map(notes.map(({ path = '', data }) => [path, data?.language]))
  return ({ file }) => cardTextsIn(languages.get(file))
}

const textsByLanguage = new Map(locales.flatMap(({ code, cards }) => (cards ? [[code, cards]] : [])))

/** Returns the texts in a language; in English if there are none. */
function cardTextsIn(language = 'en'): CardTexts {
  return textsByLanguage.get(localeCode(language)) ?? en.cards
}
