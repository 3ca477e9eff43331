import type { Notebook } from '../../catalog/index.js'
import type { TagRange } from '../../tree/index.js'
import type { Flashcard } from './flashcard.js'

/**
 * Returns a function that collects the tags of a card: `recall`, `docker`, `docker::network`, `chapter::04`, `page::038` (padded
 * so that they sort correctly), and the author's own.
 */
export function tagsOf({ notes }: Notebook): (card: Flashcard) => string[] {
  const tagsByFile = new Map(notes.map(({ path = '', data }) => [path, tagsByLine(data?.tags ?? [])]))
  return ({ path, from, alsoFrom = [], kind }) => {
    const tags: string[] = [kind]
    path?.slice(0, 2).forEach((_, depth, parts) => {
      tags.push(parts.slice(0, depth + 1).join('::'))
    })
    if (from.chapter?.number !== undefined) tags.push(`chapter::${`${from.chapter.number}`.padStart(2, '0')}`)
    if (from.page) tags.push(`page::${`${from.page.first}`.padStart(3, '0')}`)
    for (const { file, line } of [from, ...alsoFrom]) tags.push(...(tagsByFile.get(file)?.(line) ?? []))
    return tags.flatMap(cleanTag)
  }
}

/** Tags that cover at least this many lines are kept as ranges; there are few of them. */
const maxListedLines = 20

/** @returns a function that returns the tags of a line, in the order of the file */
function tagsByLine(tags: readonly TagRange[]): (line: number) => string[] {
  const byLine = new Map<number, { name: string; order: number }[]>()
  const rangeTags: (TagRange & { order: number })[] = []
  for (const [order, tag] of tags.entries()) {
    const { name, from, to } = tag
    if (to - from >= maxListedLines) rangeTags.push({ ...tag, order })
    else
      for (let line = from; line <= to; line += 1) {
        const existing = byLine.get(line)
        if (existing) existing.push({ name, order })
        else byLine.set(line, [{ name, order }])
      }
  }
  return (line) =>
    [...rangeTags.filter(({ from, to }) => from <= line && line <= to), ...(byLine.get(line) ?? [])]
      .sort((a, b) => a.order - b.order)
      .map(({ name }) => name)
}

/** Tags with a meaning in Anki, which removes them from a package. */
const ankiTags = new Set(['leech', 'marked'])

/**
 * Cleans a tag as Anki does: in Unicode form NFC, no white space, no empty levels. Leading characters that a spreadsheet would evaluate
 * are removed.
 */
export function cleanTag(tag: string): string[] {
  const clean = tag
    .normalize('NFC')
    .replace(/[\s"\p{Cc}\p{Cs}]+/gu, '-')
    .replace(/^[=+\-@:]+/, '')
    .split(/:{2,}/)
    .filter((part) => part !== '')
    .join('::')
  return clean === '' || ankiTags.has(clean.toLowerCase()) ? [] : [clean]
}
