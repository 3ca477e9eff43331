import type { CardKind } from '../flashcard.js'
import { ask, commandBlock, meanings } from '../markup.js'
import { notedOptions } from '../option-words.js'

/** A command → what else the notes say may be added to it. */
export const options: CardKind = {
  name: 'options',
  make({ commands }) {
    return commands.flatMap((entry) => {
      const rows = notedOptions(entry)
      if (rows.length === 0) return []
      const asked =
        rows.length === 1 ? 'Which other option is noted?' : `Which ${rows.length} other options are noted?`
      return {
        kind: 'options',
        subject: entry.value,
        noteType: 'command' as const,
        front: `${ask(asked)}${commandBlock(entry)}`,
        back: meanings(rows),
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
