import { expect, it } from 'vitest'
import type { CardKind } from '../../../src/emit/anki/index.js'
import { needing } from '../../needs.js'
import { importIntoAnki, makeFiles } from './real-anki.js'

needing('anki').describe('a custom card kind', () => {
  it.each(['command', 'card', 'cloze'] as const)('works with the note type %s', async (noteType) => {
    const kind: CardKind = {
      name: 'mine',
      make: ({ commands }) =>
        commands.map((entry) => ({
          subject: entry.value,
          noteType,
          front: noteType === 'cloze' ? 'It {{c1::lists}}' : 'mine?',
          back: 'yes',
          from: entry,
        })),
    }
    const notes = '- `ls -l` - lists files\n'
    for (const type of ['apkg', 'csv'] as const) {
      const files = await makeFiles(notes, undefined, { kinds: [kind] }, { messages: [] })
      const { notes: importedNotes, empty } = importIntoAnki(files[type])
      expect(importedNotes.map(({ cards }) => cards.length)).toEqual([1])
      // The CSV file has no tags column by default.
      if (type === 'apkg') expect(importedNotes[0]?.tags).toContain('mine')
      expect(empty).toEqual([])
    }
  })
})
