import { describe, expect, it } from 'vitest'
import { digest } from '../../../src/catalog/index.js'
import { flashcards } from '../../../src/emit/anki/index.js'
import { noteTypes, released } from '../../../src/emit/anki/note-types.js'
import { style } from '../../../src/emit/anki/style.js'
import { knowingNotebook, knowledgeOf } from '../../notebook-of.js'

/**
 * What cards looked like, by the date from which they did. Anki takes a change only if it is newer than what it has: whoever
 * changes wording, templates or style adds a line here, and gives its date to `released`.
 */
const history: readonly (readonly [date: string, look: string])[] = [['2026-11-24', '36ccb26504597bd113d4']]

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

describe('the date of the look', () => {
  it('is the one of the last line of its history', () => {
    const knowledge = knowledgeOf(
      '# x\n\n## `boat hull ls` - lists hulls\n\n| Option | Description |\n|--|--|\n| `-a` | sunk ones too |\n\n## `grep PATTERN` - keeps lines\n',
    )
    const cards = flashcards(knowingNotebook(everyKind, knowledge)).map(({ front, back }) => [front, back])
    const look = digest(JSON.stringify([style, noteTypes, cards]))
    expect([new Date(released * 1000).toISOString().slice(0, 10), look]).toEqual(history.at(-1))
    expect([...history].sort()).toEqual(history)
  })
})
