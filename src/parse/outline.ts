import type { Heading } from 'mdast'
import { locales, WordPattern } from '../locales/index.js'
import { textOf } from '../tree/index.js'
import { withoutCardTag } from './cards/card-tag.js'
import { numberedPattern } from './numbered-pattern.js'
import { numeralPattern, readNumeral } from './numeral.js'
import { collapseWhitespace } from './whitespace.js'

export interface ChapterTitle {
  number: number
  title: string
}

// Chapter 4 - Title · Kapitel 4: Title · Chapitre IV : Title · 第4章 Title · Chapter 4
const named = new WordPattern((words) => {
  const templates = locales.flatMap(({ chapter }) => chapter)
  return `^${numberedPattern(templates, `(${numeralPattern})`, words)}(\\s*[-–—:：.]\\s*|\\s+|$)(.*)$`
})
// 4. Title
const numbered = /^(\d{1,3})\.\s+(\S.*)$/

/** Reads the heading of a numbered chapter; returns `undefined` for other headings. */
export function readChapterTitle(heading: Heading): ChapterTitle | undefined {
  const text = titleOf(heading)
  const chapter = readNamed(text)
  if (chapter) return { ...chapter, title: chapter.title === '' ? text : chapter.title }
  const match = numbered.exec(text)
  return match ? { number: Number(match[1]), title: (match[2] ?? '').trim() } : undefined
}

function readNamed(text: string): ChapterTitle | undefined {
  const groups = named
    .exec(text)
    ?.slice(1)
    .filter((group) => group !== undefined)
  if (!groups) return undefined
  const [numeral = '', separator = '', title = ''] = groups
  const number = readNumeral(numeral)
  return number === undefined || isSentence(text, separator, title)
    ? undefined
    : { number, title: title.trim() }
}

/** Whether the number is part of a sentence: `Chapter 4 explains networks`. */
function isSentence(text: string, separator: string, title: string): boolean {
  return (
    separator.trim() === '' && ((/^\p{Lu}/u.test(text) && /^\p{Ll}/u.test(title)) || /[.。]$/.test(title))
  )
}

/** Returns the text of a heading, including that of inline code, without the tag of a card. */
export function titleOf(heading: Heading): string {
  return withoutCardTag(collapseWhitespace(textOf(heading)))
}
