import type { CardKind } from '../flashcard.js'
import { escapeHtml, source } from '../markup.js'

/** Cards that the author wrote as such. */
export const author: CardKind = {
  name: 'author',
  make({ notebook }) {
    return notebook.cards.map((entry) => ({
      kind: 'author',
      subject: entry.front,
      noteType: entry.kind === 'cloze' ? 'cloze' : 'basic',
      front: escapeHtml(entry.front),
      back: `${escapeHtml(entry.back)}${source(entry)}`,
      from: entry,
    }))
  },
}
