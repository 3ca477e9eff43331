/*
 * ---
 * lang: de-AT
 * ---
 */
import type { Notes } from '../tree/index.js'

/** Returns the language that front matter declares, as an IETF language tag (BCP 47). */
export function declaredLanguage({ frontmatter }: Pick<Notes, 'frontmatter'>): string | undefined {
  const language = frontmatter?.lang ?? frontmatter?.language
  return typeof language === 'string' && isLanguageTag(language) ? language : undefined
}

/** Checks the form of an IETF language tag: `de`, `pt-BR`, `zh-Hant-TW`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)
}
