/** Headings that name a kind of content instead of saying what a command does: `Useful commands`, `Beispiele`. */
import { type Locale, locales, WordPattern, type Words } from '../locales/index.js'

/** Returns the source for the words of all languages and their plurals. */
function pluralWords(words: Words, wordsOf: (locale: Locale) => readonly string[] | undefined): string {
  return words(
    locales.flatMap((locale) => wordsOf(locale) ?? []),
    { hasPlurals: true },
  )
}

const genericTitle = new WordPattern((words) => {
  const generic = pluralWords(words, ({ headings }) => headings?.generic)
  const qualifier = pluralWords(words, ({ qualifiers }) => qualifiers)
  return `^(?:${qualifier}\\s*)?${generic}(?:\\s*${qualifier})?$`
})

export function isGenericTitle(title: string): boolean {
  return genericTitle.test(title)
}

const commandsTitle = new WordPattern((words) => pluralWords(words, ({ headings }) => headings?.commands))

/** Whether a heading is above commands: `Commands`, `Git cheat sheet`, `CLI`. */
export function announcesCommands(title: string): boolean {
  return commandsTitle.test(title)
}

const outputTitle = new WordPattern((words) => pluralWords(words, ({ headings }) => headings?.output))

/** Whether a heading is above output: `Output`, `Result:`. */
export function announcesOutput(title: string): boolean {
  return outputTitle.test(title)
}

const optionsTitle = new WordPattern((words) => pluralWords(words, ({ headings }) => headings?.options))

/** Whether a heading is above options or parameters: `Options`, `Optionen von docker run`. */
export function announcesOptions(title: string): boolean {
  return optionsTitle.test(title)
}

const recordsTitle = new WordPattern(
  (words) => `^[^\\p{L}]*${pluralWords(words, ({ records }) => records)}[^\\p{L}]*$`,
)

/** At most one word before it: `Öffentliches Protokoll der Sitzung vom 8. Oktober 2016`, not `Lecture 3: sources`. */
const recordAtStart = new WordPattern(
  (words) => `^(?:\\S+\\s+)?${pluralWords(words, ({ records }) => records)}`,
)

/** `2026-01-31`, `31.01.2026`, `5 May 2026`, `8. Oktober 2016`, `2026年1月` */
const date =
  /\b(?:19|20)\d\d[-/.]\d\d?\b|\b\d\d?[-/.]\s?\d\d?[-/.]\s?(?:19|20)?\d\d\b|\b\d\d?(?:\.|st|nd|rd|th|º)?\s+(?:de\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?(?:19|20)\d\d\b|\p{L}{3,}\.?\s+\d\d?,?\s+(?:19|20)\d\d\b|(?:19|20)\d\d年\d\d?月/iu

/** From 2010 on, a date is probably when the notes were written, not when something to learn happened. */
const recentYear = /\b20[1-9]\d\b|20[1-9]\d年/

/** `2.0.1`, `[1.4.0] - 2026-01-31`, `v3.0 (2025-12-01)` */
const versionTitle = /^[[(]?v?\d+\.\d[\d.]*(?:-[\w.]+)?[\])]?(?:[^\p{L}]*)$/iu

export function containsDate(title: string): boolean {
  return date.test(title)
}

/** Whether a title says when the notes were written: `Lecture on 12 March 2024`, not `7 December 1941`. */
export function containsRecentDate(title: string): boolean {
  return containsDate(title) && recentYear.test(title)
}

/** Whether a heading is above what was done or is planned, or by whom: `Changelog`, `Meeting of 5 May 2026`, `✨ Features`, `2.0.1`. */
export function announcesRecords(title: string): boolean {
  return (
    recordsTitle.test(title) || versionTitle.test(title) || (containsDate(title) && recordAtStart.test(title))
  )
}

/**
 * Whether a heading says that what is below it isn't facts to learn: parameters of a function (`read(path)`, `API`), options, output
 * or records.
 */
export function announcesNoFacts(title: string): boolean {
  const namesFunction = /\bAPIs?\b|\w\(|\w\.\w+$/.test(title)
  return namesFunction || announcesOptions(title) || announcesOutput(title) || announcesRecords(title)
}
