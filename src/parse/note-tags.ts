/*
 * START
 * Basic
 * What is a pod?
 * Back: Containers on one machine
 * Tags: kubernetes network
 * END
 */
import type { Paragraph } from 'mdast'
import type { Source } from './source.js'
import { tagName } from './tag-tokens.js'

/** Fast check whether a text may contain the tags of a note. */
export function mayContainNoteTags(text: string): boolean {
  return text.includes('Tags: ') && text.includes('START')
}

/** Returns the tags of a delimited note, as in Obsidian_to_Anki: words without `#`. */
export function noteTags({ position }: Paragraph, { text }: Source): string[] {
  const note = text.slice(position?.start.offset, position?.end.offset)
  if (!note.startsWith('START')) return []
  const [, tags = ''] = /(?:^|\s)Tags: ([^\r\n]*?)(?:\s*ENDI)?$/m.exec(note) ?? []
  return tags.split(/\s+/).flatMap((tag) => (tag === '' ? [] : tagName(tag)))
}
