/** Words between alternatives and between steps. */
import { locales, wordsPattern } from '../locales/index.js'
import { lazy } from './lazy.js'

const or = lazy(() => wordsPattern(locales.flatMap(({ or: words = [] }) => words)))
const and = lazy(() => wordsPattern(locales.flatMap(({ and: words = [] }) => words)))
const then = lazy(() => wordsPattern(locales.flatMap(({ nextKey = [] }) => nextKey)))

const connection = lazy(() => new RegExp(`^(?:${or()}|${and()}|${then()})$`, 'iu'))
/** Whether a text only connects two others: `or`. */
export function isConnection(text: string): boolean {
  return connection().test(text)
}

const enumerator = lazy(() => new RegExp(`^\\s*(?:[,/|&、]|${or()}|${and()})?\\s*$`, 'iu'))
/** Whether a text, which may be empty, stands between the members of an enumeration: `,`, ` or `. */
export function isEnumerator(text: string): boolean {
  return enumerator().test(text)
}

const alternative = lazy(() => new RegExp(`\\s+${or()}\\s+|\\s+/\\s+|、|または`, 'iu'))
/** Splits alternative keys: `n or N`, `gg / G`. */
export function splitAlternatives(text: string): string[] {
  return text
    .split(alternative())
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
