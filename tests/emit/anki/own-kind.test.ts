import { describe, expect, it } from 'vitest'
import type { CardKind } from '../../../src/emit/anki/index.js'
import { importIntoAnki, lacksAnki, makeFiles } from './real-anki.js'

describe.skipIf(lacksAnki)(
  'a kind of a user’s own (skipped where scripts/real-tools.sh has not made its venv)',
  () => {
    it.each(['command', 'card', 'cloze'] as const)('is packed with the note type %s', async (noteType) => {
      const kind: CardKind = {
        name: 'mine',
        make: ({ commands }) =>
          commands.map((entry) => ({
            kind: 'mine',
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
        const { notes: made, empty } = importIntoAnki(files[type])
        expect(made.map(({ cards }) => cards.length)).toEqual([1])
        // The text file has no column of tags.
        if (type === 'apkg') expect(made[0]?.tags).toContain('mine')
        expect(empty).toEqual([])
      }
    })
  },
)
