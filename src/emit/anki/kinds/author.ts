import { authorText } from '../author-text.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'
import { plainText } from '../plain-text.js'

/** Cards that the author wrote in a flashcard syntax. */
export const author: CardKind = {
  name: 'author',
  make({ notebook, files }) {
    return notebook.cards.map((entry) => {
      const front = authorText(entry.front, entry.file, files, entry.kind === 'cloze')
      const back = authorText(entry.back, entry.file, files)
      const media = new Map([...front.media, ...back.media])
      return {
        subject: entry.front,
        noteType: entry.kind === 'cloze' ? 'cloze' : 'card',
        // Anki reports cards with a blank front as errors, so show the source if nothing can be rendered.
        front: plainText(front.html) === '' ? `<p>${escapeHtml(entry.front)}</p>` : front.html,
        back: back.html,
        ...(entry.kind === 'reversed' ? { isReversed: true as const } : {}),
        from: entry,
        ...(media.size > 0 ? { media } : {}),
      }
    })
  },
}
