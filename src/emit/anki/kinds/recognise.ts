import type { CardKind } from '../flashcard.js'
import { ask, commandBlock, escapeHtml } from '../markup.js'

/** A command → what it does. Off by default: to know what you read is easier than to recall it. */
export const recognise: CardKind = {
  name: 'recognise',
  make({ commands }) {
    return commands.flatMap((entry) => {
      if (entry.description === undefined) return []
      return {
        kind: 'recognise',
        subject: entry.value,
        noteType: 'command' as const,
        front: `${ask('What does this do?')}${commandBlock(entry)}`,
        back: `<p>${escapeHtml(entry.description)}</p>`,
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
