import type { Notebook } from '../../catalog/index.js'
import type { TagFact } from '../../tree/index.js'
import type { Flashcard } from './flashcard.js'

/**
 * Tags of a card: `recall`, `docker`, `docker::network`, `chapter::04`, `page::038` (padded, so that they sort), and those that
 * the author wrote.
 */
export function tagsOf({ notes }: Notebook): (card: Flashcard) => string[] {
  const tagsAt = new Map(notes.map(({ path = '', data }) => [path, tagsByLine(data?.tags ?? [])]))
  return ({ path, from, alsoFrom = [], kind }) => {
    const tags: string[] = [kind]
    path?.slice(0, 2).forEach((_, depth, parts) => {
      tags.push(parts.slice(0, depth + 1).join('::'))
    })
    if (from.chapter?.number !== undefined) tags.push(`chapter::${`${from.chapter.number}`.padStart(2, '0')}`)
    if (from.page) tags.push(`page::${`${from.page.first}`.padStart(3, '0')}`)
    for (const { file, line } of [from, ...alsoFrom]) tags.push(...(tagsAt.get(file)?.(line) ?? []))
    return tags.flatMap(cleanTag)
  }
}

/** Tags of more lines than this are kept as ranges; there are few of them. */
const maxListedLines = 20

/** @returns the tags of a line, in the order of the file */
function tagsByLine(facts: readonly TagFact[]): (line: number) => string[] {
  const byLine = new Map<number, { name: string; order: number }[]>()
  const wide: (TagFact & { order: number })[] = []
  for (const [order, fact] of facts.entries()) {
    const { name, from, to } = fact
    if (to - from >= maxListedLines) wide.push({ ...fact, order })
    else
      for (let line = from; line <= to; line += 1) {
        const known = byLine.get(line)
        if (known) known.push({ name, order })
        else byLine.set(line, [{ name, order }])
      }
  }
  return (line) =>
    [...wide.filter(({ from, to }) => from <= line && line <= to), ...(byLine.get(line) ?? [])]
      .sort((one, other) => one.order - other.order)
      .map(({ name }) => name)
}

/** Cleans a tag as Anki does: no white space and no empty level. It can't start with a character that a spreadsheet computes. */
export function cleanTag(tag: string): string[] {
  const clean = tag
    .replace(/[\s"\p{Cc}\p{Cs}]+/gu, '-')
    .split(/:{2,}/)
    .filter((part) => part !== '')
    .join('::')
    .replace(/^[=+\-@]+/, '')
  return clean === '' ? [] : [clean]
}
