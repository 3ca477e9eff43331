import { findAll } from '../../catalog/index.js'
import { partitionPoint } from '../../ranges/index.js'
import type { Command, TableInfo } from '../../tree/index.js'
import type { Finding, Rule } from '../rule.js'

/** Reports a page that is lower than the one above: notes usually follow their book, so one of the two is probably wrong. */
export const pageOrder: Rule = {
  id: 'page-order',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) => {
      const commandsWithPages = findAll(file, 'command')
        .map(({ node }) => node)
        .filter(({ page }) => page)
        .sort((one, other) => startOffset(one) - startOffset(other))
      return (file.data?.tables ?? []).flatMap(({ rows }) => {
        const decreases = findPageDecreases(commandsInRows(commandsWithPages, rows))
        // With more than one, the table isn't sorted by page.
        return decreases.length > 1
          ? []
          : decreases.map((decrease) => ({ file: file.path ?? '', ...decrease }))
      })
    })
  },
}

/** Returns the commands within the rows of a table. `commands` must be sorted by position. */
function commandsInRows(commands: readonly Command[], rows: TableInfo['rows']): readonly Command[] {
  const from = rows[0]?.position.start.offset ?? 0
  const to = rows.at(-1)?.position.end.offset ?? 0
  const firstAt = (offset: number) => partitionPoint(commands, (command) => startOffset(command) < offset)
  return commands.slice(firstAt(from), firstAt(to))
}

function startOffset({ position }: Command): number {
  return position?.start.offset ?? -1
}

function findPageDecreases(commands: readonly Command[]): Omit<Finding, 'file'>[] {
  return commands.flatMap(({ page, value, position }, index) => {
    const previous = commands[index - 1]
    if (!previous?.page || !page || page.first >= previous.page.first) return []
    return {
      position,
      reason: `“${value}” is on page ${page.label}, but “${previous.value}” above it is on page ${previous.page.label}`,
      note: 'Check both page numbers.',
    }
  })
}
