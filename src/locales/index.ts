export { calloutKindOf, calloutLabel } from './callout-kind.js'
export { en } from './en.js'
export { foldWord } from './fold-word.js'
export { isLanguageName } from './language-names.js'
export type {
  CalloutKind,
  CardTexts,
  ColumnMeaning,
  FullLocale,
  HeadingMeaning,
  Locale,
  Script,
} from './locale.js'
export { localeCode } from './locale-code.js'
export { locales } from './locales.js'
export { lookUpWord } from './look-up-word.js'
export { withPlurals } from './with-plurals.js'
export { withoutArticle } from './without-article.js'
export { WordPattern, type Words } from './word-pattern.js'
