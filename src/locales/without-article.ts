import { locales } from './locales.js'
import { WordPattern } from './word-pattern.js'

const article = new WordPattern((words) => `^${words(locales.flatMap(({ articles = [] }) => articles))}\\s*`)

/** Removes an article at the start of a text, in any language. */
export function withoutArticle(text: string): string {
  return text.replace(article, '')
}
