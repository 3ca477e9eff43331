import type { RootContent } from 'mdast'

/** The siblings between two headings. */
export interface SectionRange {
  /** Index of the first sibling. */
  from: number
  /** Index after the last sibling. */
  to: number
  /** Indices of its code blocks. */
  codeBlocks: number[]
}

/** Cached, because each block of a long file looks up its section. */
const cache = new WeakMap<readonly RootContent[], SectionRange[]>()

/** Returns the section that contains a sibling; for a heading, the section before it. */
export function sectionAt(siblings: readonly RootContent[], index: number): SectionRange {
  const sections = cache.get(siblings) ?? sectionsByIndex(siblings)
  cache.set(siblings, sections)
  return sections[index] ?? { from: index, to: index + 1, codeBlocks: [] }
}

/** Returns the section of each sibling. */
function sectionsByIndex(siblings: readonly RootContent[]): SectionRange[] {
  let section: SectionRange = { from: 0, to: 0, codeBlocks: [] }
  return siblings.map(({ type }, index) => {
    const current = section
    if (type === 'heading') section = { from: index + 1, to: index + 1, codeBlocks: [] }
    else section.to = index + 1
    if (type === 'code') section.codeBlocks.push(index)
    return current
  })
}
