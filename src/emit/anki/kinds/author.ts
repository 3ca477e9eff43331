import { authorText } from '../author-text.js'
import type { CardKind } from '../flashcard.js'

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
        front: front.html,
        back: back.html,
        ...(entry.kind === 'reversed' ? { isReversed: true as const } : {}),
        from: entry,
        ...(media.size > 0 ? { media } : {}),
      }
    })
  },
}
