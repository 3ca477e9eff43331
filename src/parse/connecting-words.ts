/** Words between alternatives and between steps. */
import { locales, WordPattern } from '../locales/index.js'

const or = locales.flatMap(({ or: words = [] }) => words)
const and = locales.flatMap(({ and: words = [] }) => words)
const then = locales.flatMap(({ nextKey = [] }) => nextKey)

const connection = new WordPattern((words) => `^${words([...or, ...and, ...then])}$`)
/** Whether a text only connects two others: `or`. */
export function isConnection(text: string): boolean {
  return connection.test(text)
}

const enumerator = new WordPattern((words) => `^\\s*(?:[,/|&、]|${words([...or, ...and])})?\\s*$`)
/** Whether a text, which may be empty, stands between the members of an enumeration: `,`, ` or `. */
export function isEnumerator(text: string): boolean {
  return enumerator.test(text)
}

const alternative = new WordPattern((words) => `\\s+${words(or)}\\s+|\\s+/\\s+|、|または`)
/** Splits alternative keys: `n or N`, `gg / G`. */
export function splitAlternatives(text: string): string[] {
  return text
    .split(alternative)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
