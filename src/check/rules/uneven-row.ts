import type { Rule } from '../rule.js'

/** Reports rows with more cells than the header: Markdown drops the extra cells, usually because of a `|` that isn't escaped. */
export const unevenRow: Rule = {
  id: 'uneven-row',
  scope: 'file',
  severity: 'warning',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      (file.data?.tables ?? []).flatMap(({ header, rows }) =>
        rows.flatMap(({ cells, position }) => {
          if (header.length === 0 || cells.length <= header.length) return []
          return {
            file: file.path ?? '',
            position: cells[header.length]?.position ?? position,
            reason: `The row has ${cells.length} cells, but the header has ${header.length}`,
            note: 'Escape a “|” within a command as “\\|”, or add a header for the column.',
          }
        }),
      ),
    )
  },
}
