import type { RootContent } from 'mdast'

/** The siblings between two headings. */
export interface Section {
  /** Index of the first. */
  from: number
  /** Index behind the last. */
  to: number
  /** Indices of its blocks of code. */
  blocks: number[]
}

/** Each block of a long file asks for its section: they are found once. */
const known = new WeakMap<readonly RootContent[], Section[]>()

/** The section that a sibling, which is no heading, stands in. */
export function sectionAround(siblings: readonly RootContent[], index: number): Section {
  const sections = known.get(siblings) ?? sectionsOf(siblings)
  known.set(siblings, sections)
  return sections[index] ?? { from: index, to: index + 1, blocks: [] }
}

/** By index of sibling. */
function sectionsOf(siblings: readonly RootContent[]): Section[] {
  let section: Section = { from: 0, to: 0, blocks: [] }
  return siblings.map(({ type }, index) => {
    const around = section
    if (type === 'heading') section = { from: index + 1, to: index + 1, blocks: [] }
    else section.to = index + 1
    if (type === 'code') section.blocks.push(index)
    return around
  })
}
