import type { CardKind } from '../flashcard.js'
import { ask, escapeHtml } from '../markup.js'

/** What keys do → the keys. */
export const shortcut: CardKind = {
  name: 'shortcut',
  make({ notebook }) {
    const times = new Map<string, number>()
    return notebook.shortcuts.flatMap((entry) => {
      if (entry.description === undefined) return []
      const name = entry.keys.map((chord) => chord.join('+')).join(' ')
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      const chords = entry.keys.map((chord) => chord.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join('+'))
      return {
        kind: 'shortcut',
        subject: name,
        ...(time === 1 ? {} : { formerSubjects: [`${name} ${time}`] }),
        question: entry.description,
        noteType: 'card' as const,
        front: `<p class="more">Which keys?</p>${ask(entry.description)}`,
        back: `<p>${chords.join(' ')}</p>`,
        from: entry,
      }
    })
  },
}
