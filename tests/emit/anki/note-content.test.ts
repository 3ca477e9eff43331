import { expect, it } from 'vitest'
import { toDrafts } from '../../../src/emit/anki/drafts.js'
import { cardCandidates } from '../../../src/emit/anki/flashcards.js'
import { defaultKinds } from '../../../src/emit/anki/kinds/index.js'
import { noteContent } from '../../../src/emit/anki/note-content.js'
import { en } from '../../../src/locales/index.js'
import { notebookOf } from '../../notebook-of.js'

/** The fields of a cloze note, with a cloze that is no longer in the notes. */
function fieldsWithRetired(markdown: string, name: string): string[] {
  const notebook = notebookOf(markdown)
  const [draft] = toDrafts(cardCandidates(notebook, {}, defaultKinds), notebook, undefined)
  if (!draft) throw new Error('no draft')
  return noteContent(draft, [{ name, number: 2, state: 'retired', digest: '' }], en.cards).fields
}

it('puts a retired cloze back where its text is', () => {
  expect(fieldsWithRetired('Sails of {{c1::cloth}} and rope.\n', 'rope')[0]).toContain('and {{c2::rope}}.')
})

it('leaves out titles that contain what a cloze hides', () => {
  const fields = fieldsWithRetired('# A\n\n## Boats\n\n### Hulls\n\nA hull is a body.\n', 'hull')
  expect(fields[2]).toBe('<p class="where">Boats</p>')
})

it.each(['x3C', 'x26'])('leaves character references alone: %s', (name) => {
  const [field] = fieldsWithRetired('Use {{c1::a}} < b & c > d.\n', name)
  expect(field).toContain('&#x3C; b &#x26; c > d')
  expect(field).toContain(`{{c2::${name}}}`)
})
