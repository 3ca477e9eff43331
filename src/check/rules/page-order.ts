import { findAll } from '../../catalog/index.js'
import type { Command } from '../../tree/index.js'
import type { Rule } from '../rule.js'

/** A page before that of the row above: notes follow their book, so one of the two is a slip. */
export const pageOrder: Rule = {
  id: 'page-order',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const tables = (file.data?.tables ?? []).map(({ rows }) => rows)
      const paged = findAll(file, 'command').filter(({ node }) => node.page)
      return tables.flatMap((rows) => {
        const from = rows[0]?.position.start.offset ?? 0
        const to = rows.at(-1)?.position.end.offset ?? 0
        const inside = paged.map(({ node }) => node).filter((node) => isWithin(node, from, to))
        return inside.flatMap((command, index) => {
          const above = inside[index - 1]?.page
          const page = command.page
          // Sorted by something else than pages: nothing to say.
          if (!above || !page || page.first >= above.first || countFalls(inside) > 1) return []
          return {
            file: file.path ?? '',
            position: command.position,
            reason: `Page ${page.label} of “${command.value}” is before page ${above.label} of the row above`,
            note: 'One of the two pages may be a slip of the pen.',
          }
        })
      })
    })
  },
}

function isWithin({ position }: Command, from: number, to: number): boolean {
  const start = position?.start.offset
  return start !== undefined && start >= from && start < to
}

function countFalls(commands: readonly Command[]): number {
  return commands.filter(({ page }, index) => {
    const above = commands[index - 1]?.page
    return page && above && page.first < above.first
  }).length
}
