import type { Rule } from '../rule.js'

/** `####` directly below `##`: reports skipped heading levels, which confuse outlines and screen readers. */
export const headingSkips: Rule = {
  id: 'heading-skips',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const headings = file.data?.headings ?? []
      return headings.flatMap(({ depth, title, position }, index) => {
        const previous = headings[index - 1]
        if (!previous || depth <= previous.depth + 1) return []
        return {
          file: file.path ?? '',
          position,
          reason: `Heading “${title}” has level ${depth}, directly below a heading of level ${previous.depth}`,
          note: `Use “${'#'.repeat(previous.depth + 1)}”.`,
        }
      })
    })
  },
}
