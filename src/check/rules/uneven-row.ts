import type { Rule } from '../rule.js'

/** A row with more cells than its header: a `|` too many, and readers of Markdown drop what stands behind it. */
export const unevenRow: Rule = {
  id: 'uneven-row',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      (file.data?.tables ?? []).flatMap(({ header, rows }) =>
        rows.flatMap(({ cells, position }) => {
          if (header.length === 0 || cells.length <= header.length) return []
          return {
            file: file.path ?? '',
            position: cells[header.length]?.position ?? position,
            reason: `The row has ${cells.length} cells, its header ${header.length}`,
            note: 'Write a “|” that belongs to a command as “\\|”, or give the column a header.',
          }
        }),
      ),
    )
  },
}
