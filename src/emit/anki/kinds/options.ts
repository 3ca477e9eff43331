import type { CardKind } from '../flashcard.js'
import { commandBlock, definitionList, questionHtml } from '../markup.js'
import { optionsFromNotes } from '../options-from-notes.js'

/** A command → the other options that the notes list for it. */
export const options: CardKind = {
  name: 'options',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const rows = optionsFromNotes(entry)
      if (rows.length === 0) return []
      const question =
        rows.length === 1 ? 'Which other option is noted?' : `Which ${rows.length} other options are noted?`
      return {
        kind: 'options',
        subject: entry.value,
        noteType: 'command' as const,
        front: `${questionHtml(question)}${commandBlock(entry)}`,
        back: definitionList(rows),
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
