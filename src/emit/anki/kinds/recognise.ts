import type { CardKind } from '../flashcard.js'
import { commandBlock, escapeHtml, questionHtml } from '../markup.js'

/** A command → what it does. Off by default, because recognising a command is easier than recalling it. */
export const recognise: CardKind = {
  name: 'recognise',
  isOptIn: true,
  make({ commands, textsOf }) {
    return commands.flatMap((entry) => {
      if (entry.description === undefined) return []
      return {
        subject: entry.value,
        noteType: 'command' as const,
        front: `${questionHtml(textsOf(entry).whatCommand)}${commandBlock(entry)}`,
        back: `<p>${escapeHtml(entry.description)}</p>`,
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
