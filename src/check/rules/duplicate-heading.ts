import type { HeadingInfo } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** Reports repeated titles below the same heading: links and cards can't distinguish them. */
export const duplicateHeading: Rule = {
  id: 'duplicate-heading',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const path: HeadingInfo[] = []
      const firstHeadings = new Map<string, HeadingInfo>()
      return (file.data?.headings ?? []).flatMap((heading) => {
        while ((path.at(-1)?.depth ?? 0) >= heading.depth) path.pop()
        path.push(heading)
        const key = path.map(({ title }) => title.toLowerCase()).join('\n')
        const earlier = firstHeadings.get(key)
        if (!earlier) {
          firstHeadings.set(key, heading)
          return []
        }
        return {
          file: file.path ?? '',
          position: heading.position,
          reason: `Heading “${heading.title}” is already used on line ${earlier.position.start.line}`,
          note: 'Merge the two sections, or rename one of them.',
        }
      })
    })
  },
}
