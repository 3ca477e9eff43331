import type { Rule } from '../rule.js'

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
          return {
            file: file.path ?? '',
            position: cell.position,
            reason: `${header[subjectColumn] ? `The cell in column “${header[subjectColumn]}”` : `Cell ${subjectColumn + 1}`} is empty, but the row has “${shorten(other.text)}”`,
            note: 'Fill in the cell, or remove the row.',
          }
        }),
      ),
    )
  },
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
