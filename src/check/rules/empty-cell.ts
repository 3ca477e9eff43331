import type { Rule } from '../rule.js'
import { shorten } from '../shorten.js'

/** Reports table rows that describe something without naming it. */
export const emptyCell: Rule = {
  id: 'empty-cell',
  scope: 'file',
  severity: 'info',
  excludesCommand: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      (file.data?.tables ?? []).flatMap(({ rows, subjectColumn, header }) =>
        rows.flatMap(({ cells }) => {
          const cell = cells[subjectColumn]
          const other = cells.find(({ text }, index) => index !== subjectColumn && text !== '')
          if (cell?.text !== '' || !other) return []
          const name = header[subjectColumn]
            ? `The cell in column “${header[subjectColumn]}”`
            : `Cell ${subjectColumn + 1}`
          return {
            file: file.path ?? '',
            position: cell.position,
            reason: `${name} is empty, but the row has “${shorten(other.text, 40)}”`,
            note: 'Fill in the cell, or remove the row.',
          }
        }),
      ),
    )
  },
}
