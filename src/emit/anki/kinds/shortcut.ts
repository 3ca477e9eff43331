import type { CardKind } from '../flashcard.js'
import { escapeHtml, questionHtml } from '../markup.js'

/** What a shortcut does → its keys. */
export const shortcut: CardKind = {
  name: 'shortcut',
  make({ notebook, textsOf }) {
    const counts = new Map<string, number>()
    return notebook.shortcuts.flatMap((entry) => {
      if (entry.description === undefined) return []
      const name = entry.keys.map((chord) => chord.join('+')).join(' ')
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      const chords = entry.keys.map((chord) => chord.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join('+'))
      return {
        subject: name,
        ...(count === 1 ? {} : { formerSubjects: [`${name} ${count}`] }),
        question: entry.description,
        noteType: 'card' as const,
        front: `<p class="more">${textsOf(entry).whichKeys}</p>${questionHtml(entry.description)}`,
        back: `<p>${chords.join(' ')}</p>`,
        from: entry,
      }
    })
  },
}
