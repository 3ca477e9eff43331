import type { CardKind } from '../flashcard.js'
import { code, commandBlock, escapeHtml, source, where } from '../markup.js'

/** A command → what else the notes say may be added to it. */
export const options: CardKind = {
  name: 'options',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const known = entry.options.filter(({ kind }) => kind !== 'unknown')
      if (known.length === 0) return []
      const list = known
        .map(({ value, description }) => `<li>${code(value)} ${escapeHtml(description ?? '')}</li>`)
        .join('')
      const count =
        known.length === 1 ? 'Which other option is noted?' : `Which ${known.length} other options are noted?`
      return {
        kind: 'options',
        subject: entry.value,
        noteType: 'basic' as const,
        front: `${where(entry)}<p>${count}</p>${commandBlock(entry)}`,
        back: `<ul>${list}</ul>${source(entry)}`,
        from: entry,
        path: entry.path,
      }
    })
  },
}
