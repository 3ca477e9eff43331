/*
 * START
 * Basic
 * What is a pod?
 * Back: Containers on one machine
 * Tags: kubernetes network
 * END
 */
import type { Paragraph } from 'mdast'
import type { TagRange } from '../tree/index.js'
import { linesOf } from './line-ranges.js'
import type { Source } from './source.js'
import { tagName } from './tag-tokens.js'

/** Fast check whether a text may contain the tags of a note. */
export function mayContainNoteTags(text: string): boolean {
  return text.includes('Tags: ') && text.includes('START')
}

/** Returns the tags of delimited notes, as in Obsidian_to_Anki: words without `#`, of a whole note or of one in a line. */
export function noteTags(paragraph: Paragraph, { text }: Source): TagRange[] {
  const range = linesOf(paragraph)
  const { start, end } = paragraph.position ?? {}
  const note = text.slice(start?.offset, end?.offset)
  if (!note.startsWith('START')) return []
  return note.split('\n').flatMap((line, at): TagRange[] => {
    const isWholeNote = !line.includes('STARTI')
    const [, tags = ''] = /(?:^|\s)Tags: (.*?)(?:\s+ENDI.*)?$/.exec(line.trimEnd()) ?? []
    const lines = isWholeNote ? range : { from: range.from + at, to: range.from + at }
    return tags.split(/\s+/).flatMap((tag) => (tag === '' ? [] : { name: tagName(tag), ...lines }))
  })
}
