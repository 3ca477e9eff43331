import { findAll } from '../../catalog/index.js'
import type { Chapter, Command, Section } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** Reports commands without a page if other commands below the same heading have one. */
export const missingPage: Rule = {
  id: 'missing-page',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const commands = findAll(file, 'command')
      const groupsWithPages = new Set(
        commands
          .filter(({ node }) => node.page)
          .map(({ node, chapter, sections }) => groupKey(node, chapter, sections)),
      )
      return commands
        .filter(
          ({ node, chapter, sections }) =>
            !node.page && groupsWithPages.has(groupKey(node, chapter, sections)),
        )
        .map(({ node }) => ({
          file: file.path ?? '',
          position: node.position,
          reason: `“${node.value}” has no page, but other commands below the same heading do`,
          note: 'Add the page.',
        }))
    })
  },
}

/** Returns a key that commands of the same shape below the same heading share: rows of a table or items of a list. */
function groupKey({ origin }: Command, chapter: Chapter | undefined, sections: readonly Section[]): string {
  return [origin, chapter?.slug, ...sections.map(({ slug }) => slug)].join('\n')
}
