import { findAll } from '../../catalog/index.js'
import type { Command, TableFact } from '../../tree/index.js'
import type { Finding, Rule } from '../rule.js'

/** A page before that of the row above: notes follow their book, so one of the two is a slip. */
export const pageOrder: Rule = {
  id: 'page-order',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const paged = findAll(file, 'command')
        .map(({ node }) => node)
        .filter(({ page }) => page)
        .sort((one, other) => startOf(one) - startOf(other))
      return (file.data?.tables ?? []).flatMap(({ rows }) => {
        const falls = fallsIn(rowsOf(paged, rows))
        // Sorted by something else than pages: nothing to say.
        return falls.length > 1 ? [] : falls.map((fall) => ({ file: file.path ?? '', ...fall }))
      })
    })
  },
}

/** Those that stand in the rows of a table, of commands in the order of their places. */
function rowsOf(commands: readonly Command[], rows: TableFact['rows']): readonly Command[] {
  const from = rows[0]?.position.start.offset ?? 0
  const to = rows.at(-1)?.position.end.offset ?? 0
  return commands.slice(firstFrom(commands, from), firstFrom(commands, to))
}

/** Index of the first that begins at an offset or behind it; found by halving, since files may be one table after another. */
function firstFrom(commands: readonly Command[], offset: number): number {
  let low = 0
  let high = commands.length
  while (low < high) {
    const middle = (low + high) >> 1
    const command = commands[middle]
    if (command && startOf(command) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function startOf({ position }: Command): number {
  return position?.start.offset ?? -1
}

function fallsIn(commands: readonly Command[]): Omit<Finding, 'file'>[] {
  return commands.flatMap(({ page, value, position }, index) => {
    const above = commands[index - 1]?.page
    if (!above || !page || page.first >= above.first) return []
    return {
      position,
      reason: `Page ${page.label} of “${value}” is before page ${above.label} of the row above`,
      note: 'One of the two pages may be a slip of the pen.',
    }
  })
}
