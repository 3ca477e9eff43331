import { authorText } from '../author-text.js'
import type { CardKind } from '../flashcard.js'
import { escapeHtml } from '../markup.js'

/** Cards that the author wrote as such. */
export const author: CardKind = {
  name: 'author',
  make({ notebook, files }) {
    return notebook.cards.map((entry) => {
      const front = authorText(entry.front, entry.file, files, entry.kind === 'cloze')
      const back = authorText(entry.back, entry.file, files)
      const media = new Map([...front.media, ...back.media])
      return {
        kind: 'author',
        subject: entry.front,
        noteType: entry.kind === 'cloze' ? 'cloze' : 'card',
        // Anki makes no card of a blank front: what can't be shown stands there as it was written.
        front: isBlank(front.html) ? `<p>${escapeHtml(entry.front)}</p>` : front.html,
        back: back.html,
        ...(entry.kind === 'reversed' ? { isReversed: true as const } : {}),
        from: entry,
        ...(media.size > 0 ? { media } : {}),
      }
    })
  },
}

function isBlank(html: string): boolean {
  return !html.includes('<img') && html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
}
