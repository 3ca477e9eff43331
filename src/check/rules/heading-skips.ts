import type { Rule } from '../rule.js'

/** `####` right below `##`: outlines and readers of screens miss a level. */
export const headingSkips: Rule = {
  id: 'heading-skips',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const headings = file.data?.headings ?? []
      return headings.flatMap(({ depth, title, position }, index) => {
        const above = headings[index - 1]
        if (!above || depth <= above.depth + 1) return []
        return {
          file: file.path ?? '',
          position,
          reason: `“${title}” is a heading of level ${depth} right below one of level ${above.depth}`,
          note: `Write it with ${'#'.repeat(above.depth + 1)}.`,
        }
      })
    })
  },
}
