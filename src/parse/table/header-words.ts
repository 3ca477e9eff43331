import { type ColumnMeaning, locales } from '../../locales/index.js'

/** Header words by meaning, in lower case; in the singular if the plural only adds an `s`. */
export type HeaderWords = Readonly<Record<ColumnMeaning, readonly string[]>>

/** The header words of all locales. */
export const defaultHeaders: HeaderWords = mergeWords(locales.map(({ headers }) => headers))

/** Returns the built-in header words with those of a config. */
export function withHeaderWords(extra: Partial<HeaderWords> | undefined): HeaderWords {
  if (!extra) return defaultHeaders
  const existing = merged.get(extra)
  if (existing) return existing
  const words = mergeWords([defaultHeaders, extra])
  merged.set(extra, words)
  return words
}

const merged = new WeakMap<Partial<HeaderWords>, HeaderWords>()

function mergeWords(lists: readonly Partial<HeaderWords>[]): HeaderWords {
  const of = (column: ColumnMeaning) => [...new Set(lists.flatMap((words) => words[column] ?? []))]
  return {
    command: of('command'),
    keys: of('keys'),
    options: of('options'),
    description: of('description'),
    page: of('page'),
    example: of('example'),
    term: of('term'),
    type: of('type'),
    default: of('default'),
  }
}
