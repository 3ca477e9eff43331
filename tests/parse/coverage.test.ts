import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../src/parse/index.js'

const coverageOf = (text: string) => parseNotes(text).data?.coverage

/** Returns what each block was read as; the text has a block of each. */
const countsOf = (text: string) => coverageOf(text)?.counts

describe('a block counts as', () => {
  it.each([
    ['a command', '- `ls -a` - list all files', { command: 1 }],
    [
      'a command, for each row of a table',
      '| Command | Meaning |\n|-|-|\n| `ls -a` | all |\n| `ls -l` | long |',
      { command: 2 },
    ],
    ['a key', '- `Ctrl + A` - select all', { key: 1 }],
    ['a term', 'A **keel** is the bottom of a hull.', { term: 1 }],
    ['a card', 'keel::the bottom of a hull', { card: 1 }],
    ['a picture', '![a keel](keel.png)', { picture: 1 }],
    ['a callout', '> [!NOTE]\n> It floats.', { callout: 1 }],
    ['code, without commands', '```json\n{ "sails": 3 }\n```', { code: 1 }],
    ['prose', 'Ships are old.', { prose: 1 }],
    [
      'a description, if it is that of the code below',
      'Show the log:\n\n```sh\ngit log\n```',
      { command: 1, description: 1 },
    ],
    ['prose, if the code below has another', 'Ships are old.\n\n- `ls -a` - all', { command: 1, prose: 1 }],
    ['what one of its lines is', '`ls -a` - all\nand more of it', { command: 1 }],
  ])('%s', (_, text, counts) => {
    expect(countsOf(`# Title\n\n${text}\n`)).toEqual(counts)
  })
})

describe('these are no blocks of their own', () => {
  it.each([
    ['headings', '## Ships\n\n### Hulls'],
    ['the header of a table', '| Port | Use |\n|-|-|'],
    ['front matter', '---\ntitle: Ships\n---'],
    ['comments', '<!-- to do -->'],
    ['tags without text', '</details>\n\n<br>'],
    ['definitions of links', '[a]: https://example.org'],
    ['lines between paragraphs', '---'],
    ['blocks without cards by the author’s wish', 'keel::the bottom <!-- no-card -->'],
  ])('%s', (_, text) => {
    expect(countsOf(`${text}\n`)).toEqual({})
  })
})

it('prose has the numbers of its first lines, also in lists and quotes', () => {
  const text = '# A\n\nOne\ntwo\n\n- three\n\n  four\n- `ls -a` - all\n\n> five\n'
  expect(coverageOf(text)?.proseLines).toEqual([3, 6, 8, 11])
})
