import type { Heading } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { collapseWhitespace } from './whitespace.js'

export interface ChapterTitle {
  number: number
  title: string
}

// Chapter 4 - Title · Chapter 4: Title · Chapter 4
const named = /^chapter\s+(\d{1,4})(?:\s*[-–—:.]\s*|\s+|$)(.*)$/i
// 4. Title
const numbered = /^(\d{1,3})\.\s+(\S.*)$/

/** Reads the heading of a numbered chapter; returns `undefined` for other headings. */
export function readChapterTitle(heading: Heading): ChapterTitle | undefined {
  const text = titleOf(heading)
  const match = named.exec(text) ?? numbered.exec(text)
  if (!match) return undefined
  const title = (match[2] ?? '').trim()
  return { number: Number(match[1]), title: title === '' ? text : title }
}

/** Returns the text of a heading, including that of inline code. */
export function titleOf(heading: Heading): string {
  return collapseWhitespace(textOf(heading))
}
