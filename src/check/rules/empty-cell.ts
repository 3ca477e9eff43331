import type { Rule } from '../rule.js'

/** A row that says something of a command which it does not name. */
export const emptyCell: Rule = {
  id: 'empty-cell',
  scope: 'file',
  severity: 'info',
  isCorrectness: false,
  check({ notes }) {
    return notes.flatMap((file) =>
      (file.data?.tables ?? []).flatMap(({ rows, subject, header }) =>
        rows.flatMap(({ cells }) => {
          const cell = cells[subject]
          const other = cells.find(({ text }, index) => index !== subject && text !== '')
          if (cell?.text !== '' || !other) return []
          return {
            file: file.path ?? '',
            position: cell.position,
            reason: `The cell under “${header[subject] || 'the first column'}” is empty, but the row says “${shorten(other.text)}”`,
            note: 'Write what the row is about, or take the row away.',
          }
        }),
      ),
    )
  },
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
