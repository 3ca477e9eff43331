import { findAll } from '../../catalog/index.js'
import type { Chapter, Command, Section } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** A command under a heading where others have a page, but this one has none. */
export const missingPage: Rule = {
  id: 'missing-page',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const found = findAll(file, 'command')
      const paged = new Set(
        found
          .filter(({ node }) => node.page)
          .map(({ node, chapter, sections }) => key(node, chapter, sections)),
      )
      return found
        .filter(({ node, chapter, sections }) => !node.page && paged.has(key(node, chapter, sections)))
        .map(({ node }) => ({
          file: file.path ?? '',
          position: node.position,
          reason: `“${node.value}” has no page, but other rows of its table do`,
          note: 'Write the page in its cell.',
        }))
    })
  },
}

/** Commands of one shape under one heading are rows of one table or list. */
function key({ origin }: Command, chapter: Chapter | undefined, sections: readonly Section[]): string {
  return [origin, chapter?.slug, ...sections.map(({ slug }) => slug)].join('\n')
}
