import { describe, expect, it } from 'vitest'
import { digest } from '../../../src/catalog/index.js'
import { flashcards } from '../../../src/emit/anki/index.js'
import { noteTypes, noteTypesChangedAt } from '../../../src/emit/anki/note-types.js'
import { style } from '../../../src/emit/anki/style.js'
import { knowledgeOf, notebookWithKnowledge } from '../../notebook-of.js'

/**
 * Digests of how cards look, by date of the change. Anki imports a change only if it is newer than what it has: if you change
 * wording, templates or styling, add a line here and set `noteTypesChangedAt` to its date.
 */
const history: readonly (readonly [date: string, look: string])[] = [
  ['2026-11-24', '36ccb26504597bd113d4'],
  ['2026-11-26', 'c634e3b28fd1bb5ce337'],
]

const everyKind = `# Boats

| Command | Description | Options |
|--|--|--|
| \`boat hull set --mode (wet\\|dry) $(boat hull ls -a)\` | sets its state | \`-a\`, \`&\` |
| \`boat hull ls -a \\| grep oak\` | | |

A **keel** is the lowest part.

bow:::front

A {{c1::mast}} holds ==sails==.

| Keys | Action |
|--|--|
| Ctrl + A | start of the line |
| Ctrl + E | its end |
`

describe('noteTypesChangedAt', () => {
  it('is the date of the last change of the styling', () => {
    const knowledge = knowledgeOf(
      '# x\n\n## `boat hull ls` - lists hulls\n\n| Option | Description |\n|--|--|\n| `-a` | sunk ones too |\n\n## `grep PATTERN` - keeps lines\n',
    )
    const cards = flashcards(notebookWithKnowledge(everyKind, knowledge)).map(({ front, back }) => [
      front,
      back,
    ])
    const look = digest(JSON.stringify([style, noteTypes, cards]))
    expect([new Date(noteTypesChangedAt * 1000).toISOString().slice(0, 10), look]).toEqual(history.at(-1))
    expect([...history].sort()).toEqual(history)
  })
})
