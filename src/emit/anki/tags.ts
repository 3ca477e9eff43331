import type { Flashcard } from './flashcard.js'

/** `docker`, `docker::network`, `chapter::04`, `page::038`; padded, so that they sort. */
export function tagsOf({ path, from, kind }: Flashcard): string[] {
  const tags: string[] = [kind]
  path?.slice(0, 2).forEach((_, depth, parts) => {
    tags.push(parts.slice(0, depth + 1).join('::'))
  })
  if (from.chapter?.number !== undefined) tags.push(`chapter::${`${from.chapter.number}`.padStart(2, '0')}`)
  if (from.page) tags.push(`page::${`${from.page.first}`.padStart(3, '0')}`)
  return tags.map((tag) => tag.replace(/[\s"\p{Cc}\p{Cs}]+/gu, '-')).filter((tag) => tag !== '')
}
