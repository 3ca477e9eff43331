import type { Heading } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { foldWhiteSpace } from './white-space.js'

export interface ChapterTitle {
  number: number
  title: string
}

// Chapter 4 - Title · Chapter 4: Title · Chapter 4
const named = /^chapter\s+(\d{1,4})(?:\s*[-–—:.]\s*|\s+|$)(.*)$/i
// 4. Title
const numbered = /^(\d{1,3})\.\s+(\S.*)$/

/** Reads a heading that numbers a chapter. */
export function readChapterTitle(heading: Heading): ChapterTitle | undefined {
  const text = titleOf(heading)
  const match = named.exec(text) ?? numbered.exec(text)
  if (!match) return undefined
  const title = (match[2] ?? '').trim()
  return { number: Number(match[1]), title: title === '' ? text : title }
}

/** A heading's text; code in it keeps its text only. */
export function titleOf(heading: Heading): string {
  return foldWhiteSpace(textOf(heading))
}
