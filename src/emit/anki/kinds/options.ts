import type { CardKind } from '../flashcard.js'
import { codeHtml, commandBlock, definitionList, questionWithCode } from '../markup.js'
import { optionsFromNotes } from '../options-from-notes.js'

/** A command → the other options that the notes list for it. Off by default: `gaps` asks for one at a time. */
export const options: CardKind = {
  name: 'options',
  isOptIn: true,
  make({ commands, textsOf }) {
    return commands.flatMap((entry) => {
      const rows = optionsFromNotes(entry)
      if (rows.length === 0) return []
      const question = textsOf(entry).whichOtherOptions(codeHtml(entry.path.join(' ')), rows.length)
      return {
        subject: entry.value,
        noteType: 'command' as const,
        front: `${questionWithCode(question)}${commandBlock(entry)}`,
        back: definitionList(rows),
        from: entry,
        ...(entry.alsoFrom ? { alsoFrom: entry.alsoFrom } : {}),
        path: entry.path,
      }
    })
  },
}
