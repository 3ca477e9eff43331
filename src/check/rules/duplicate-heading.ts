import type { HeadingFact } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** The same title twice under one heading: links and cards can't tell the two apart. */
export const duplicateHeading: Rule = {
  id: 'duplicate-heading',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const path: HeadingFact[] = []
      const first = new Map<string, HeadingFact>()
      return (file.data?.headings ?? []).flatMap((heading) => {
        while ((path.at(-1)?.depth ?? 0) >= heading.depth) path.pop()
        path.push(heading)
        const key = path.map(({ title }) => title.toLowerCase()).join('\n')
        const earlier = first.get(key)
        if (!earlier) {
          first.set(key, heading)
          return []
        }
        return {
          file: file.path ?? '',
          position: heading.position,
          reason: `“${heading.title}” is a heading already, in line ${earlier.position.start.line}`,
          note: 'Put the two together, or give one another title.',
        }
      })
    })
  },
}
