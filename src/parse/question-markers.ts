/**
 * Markers of questions and answers.
 *
 *     Q: …     Frage: …      В: …     質問：…     **Q :** …
 *     A: …     Antwort: …    О: …     答え：…     **R :** …
 */
import { type Locale, locales, WordPattern } from '../locales/index.js'

/** The markers of one language. A question is answered only in its own: `В:` is a question in Russian, an answer in Ukrainian. */
export interface QuestionMarkers {
  question: WordPattern
  answer: WordPattern
}

/** After a marker: an optional number, then a colon inside or outside bold text. */
const number = '(?:\\s?\\d{1,4})?'
const colon = '(?:\\s?[:：]\\*\\*|\\*\\*\\s*[:：]|\\s?[:：])\\s*'
/** In English and German also a full stop: `Q. …`. Elsewhere that is an initial: `В. Иванов`. */
const colonOrStop = colon.replace('|\\s?[:：])', '|\\s?[:：]|\\.(?=\\s))')

/** Words of one letter, except in scripts in which a character is a word. */
const isLetter = (word: string) =>
  /^(?:[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Devanagari}]\p{M}*)$/u.test(word)

function markersOf({ code, question, answer }: Locale, hasLetters: boolean): QuestionMarkers {
  const end = code === 'en' || code === 'de' ? colonOrStop : colon
  const pattern = (markers: readonly string[]) =>
    new WordPattern(
      (words) =>
        `^(?:\\*\\*)?${words(markers.filter((word) => hasLetters || !isLetter(word)))}${number}${end}`,
    )
  return { question: pattern(question), answer: pattern(answer) }
}

/** The markers of each locale, with and without those of one letter. */
const markersByLocale = locales.map((locale) => ({
  code: locale.code,
  all: markersOf(locale, true),
  words: markersOf(locale, false),
}))

/** By language: letters are read in that language and English only, where `V: 3` isn't a Dutch question. */
const markersByLanguage = new Map(
  locales.map(({ code }) => [
    code,
    markersByLocale.map((markers) =>
      markers.code === code || markers.code === 'en' ? markers.all : markers.words,
    ),
  ]),
)

/** Any text in front of a colon or full stop that may be a marker; most lines have none. */
const mayBeMarked = /^(?:\*\*)?[^\s*:：.][^\n*:：]{0,24}(?:[:：.]|\*\*)/u

interface Text {
  readonly language: string
}

/** Returns the markers that a line begins a question with, likeliest first. */
export function questionMarkers(line: string, text: Text): QuestionMarkers[] {
  if (!mayBeMarked.test(line)) return []
  return (markersByLanguage.get(text.language) ?? []).filter(({ question }) => question.test(line))
}

/** Whether a line begins a question: `Q: …`. */
export function isQuestion(line: string, text: Text): boolean {
  return questionMarkers(line, text).length > 0
}

/** Whether a line begins an answer: `A: …`. */
export function isAnswer(line: string, text: Text): boolean {
  return answerMarkers(line, text).length > 0
}

/** Returns the markers that a line begins an answer with. */
export function answerMarkers(line: string, text: Text): QuestionMarkers[] {
  if (!mayBeMarked.test(line)) return []
  return (markersByLanguage.get(text.language) ?? []).filter(({ answer }) => answer.test(line))
}

/** Whether an answer ends in a colon, or is empty. */
export function isIncompleteAnswer(text: string, source: Text): boolean {
  if (/[:：]$/.test(text.trimEnd()) || text.trim() === '') return true
  return answerMarkers(text, source).some(({ answer }) => text.replace(answer, '').trim() === '')
}

/** Removes a marker from the start of a line: `Why?` for `**Q: Why?**`. */
export function withoutMarker(line: string, marker: WordPattern): string {
  const rest = line.replace(marker, '')
  const removed = line.slice(0, line.length - rest.length)
  const isInBold = removed.startsWith('**') && !removed.slice(2).includes('**')
  return isInBold ? rest.replace(/\*\*\s?/, '') : rest
}
