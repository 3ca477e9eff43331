import { beforeAll, expect, it } from 'vitest'
import type { Notebook } from '../../../src/catalog/index.js'
import { anki } from '../../../src/emit/anki/index.js'
import { renderCards } from '../../../src/emit/anki/render-cards.js'
import { needing } from '../../needs.js'
import { notebookOf } from '../../notebook-of.js'
import { importIntoAnki, writeDeck } from './real-anki.js'

const notes = `# Boats

| Command | Description | Options | Page |
|--|--|--|--|
| \`boat hull ls -l DIR "{{x}}"\` | lists <hulls> & more | \`-a\` | 7 |
| \`boat hull set --mode (wet\\|dry)\` | sets its state | | 38-39 |

A **keel** is the lowest part.

bow:::front

A {{c1::mast::a hint}} holds {{c2::sails}}, says {{c1::he}}.
`

needing('anki').describe('renderCards', () => {
  let notebook: Notebook
  beforeAll(() => {
    notebook = notebookOf(notes)
  })

  it('renders cards as Anki does', async () => {
    const deck = anki({ deck: 'Boats' }).deck(notebook)
    const { notes: importedNotes } = importIntoAnki((await writeDeck(notebook, {}, { deck: 'Boats' })).apkg)
    // Anki adds this attribute for its own script.
    const plain = (html: string) => html.replace(/ data-cloze="[^"]*"/g, '')
    expect(deck.notes.length).toBeGreaterThan(3)
    for (const note of deck.notes) {
      const importedNote = importedNotes.find(({ guid }) => guid === note.guid)
      expect(
        renderCards(note).map(({ name, question, answer }) => [name, plain(question), plain(answer)]),
      ).toEqual(
        importedNote?.cards.map(({ template, question, answer }) => [
          template.replace(/^Cloze \d+$/, 'Cloze'),
          plain(question),
          plain(answer),
        ]),
      )
    }
  })
})
