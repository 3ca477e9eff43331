import type { Notebook } from '../../catalog/index.js'
import type { Flashcard } from './flashcard.js'

/**
 * Tags of a card: `recall`, `docker`, `docker::network`, `chapter::04`, `page::038` (padded, so that they sort), and those that
 * the author wrote.
 */
export function tagsOf({ notes }: Notebook): (card: Flashcard) => string[] {
  const facts = new Map(notes.map(({ path = '', data }) => [path, data?.tags ?? []]))
  return ({ path, from, alsoFrom = [], kind }) => {
    const tags: string[] = [kind]
    path?.slice(0, 2).forEach((_, depth, parts) => {
      tags.push(parts.slice(0, depth + 1).join('::'))
    })
    if (from.chapter?.number !== undefined) tags.push(`chapter::${`${from.chapter.number}`.padStart(2, '0')}`)
    if (from.page) tags.push(`page::${`${from.page.first}`.padStart(3, '0')}`)
    for (const { file, line } of [from, ...alsoFrom])
      for (const { name, from: first, to } of facts.get(file) ?? [])
        if (first <= line && line <= to) tags.push(name)
    return tags.flatMap(cleanTag)
  }
}

/** A tag as Anki keeps it: no white space, nothing empty between `::`, nothing first that a spreadsheet would compute. */
export function cleanTag(tag: string): string[] {
  const clean = tag
    .replace(/[\s"\p{Cc}\p{Cs}]+/gu, '-')
    .split(/:{2,}/)
    .filter((part) => part !== '')
    .join('::')
    .replace(/^[=+\-@]+/, '')
  return clean === '' ? [] : [clean]
}
