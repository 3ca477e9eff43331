import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { noteTypesChangedAt } from '../../../src/emit/anki/note-types.js'
import { needing } from '../../needs.js'
import { day, type ImportResult, importIntoAnki, makeFiles } from './real-anki.js'

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const notes = `# Boats

## Chapter 4 - The *Hull*: parts

| Command | Description | Options | Page |
|--|--|--|--|
| \`boat hull ls -l DIR\` | lists hulls | \`-a\` | 7 |
| \`boat hull set --mode (wet\\|dry)\` | sets its state | | 38-39 |

A **keel** is the lowest part.

Q: What does ![parts](parts.png) show?
A: a *mast*

bow:::front

A {{c1::mast}} holds {{c2::sails}}, says {{c1::he}}.

| Keys | Action |
|--|--|
| Ctrl + A | start of the line |
| Ctrl + E | its end |
`
const context = { files: new Map([['notes/parts.png', png]]) }

describe('the package', () => {
  it('is a zip of a collection, the media map and the media files', async () => {
    const files = unzipSync((await makeFiles(notes, undefined, {}, context)).bytes)
    expect(Object.keys(files).sort()).toEqual(['0', 'collection.anki2', 'media'])
    expect(
      Buffer.from(files['collection.anki2'] ?? [])
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3')
    expect(JSON.parse(Buffer.from(files.media ?? []).toString())).toEqual({
      0: expect.stringMatching(/^parts-[\da-f]{8}\.png$/),
    })
    expect(files['0']).toEqual(png)
  })

  it('has the same bytes in every time zone', async () => {
    const here = await makeFiles(notes, day(3), {}, context)
    const zone = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Chatham'
      const there = await makeFiles(notes, day(3), {}, context)
      expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true)
      expect(there.text).toBe(here.text)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

needing('anki').describe('Anki', () => {
  let imported: ImportResult
  const of = (type: string) => imported.notes.filter((note) => note.type === `ddd-build ${type}`)

  beforeAll(async () => {
    imported = importIntoAnki((await makeFiles(notes, undefined, { tags: ['mine'] }, context)).apkg)
  })

  it('imports all notes, with nothing to repair and no empty cards', () => {
    expect(imported.logs).toMatchObject([{ new: 8, found: 8 }])
    expect(imported.problems).toEqual([])
    expect(imported.empty).toEqual([])
  })

  it('gets one note per command, with a card for each question', () => {
    const templates = of('command').map(({ cards }) => cards.map(({ template }) => template).join())
    expect(templates.sort()).toEqual(['Recall', 'Recall,Choice'])
  })

  it('gets the concept and the cloze card with their clozes', () => {
    const [keel, mast] = of('cloze')
    expect(keel?.cards[0]?.question).toContain('[...]')
    expect(keel?.cards[0]?.answer).toContain('keel')
    expect(mast?.cards).toHaveLength(2)
  })

  it('gets reversed cards and shortcuts', () => {
    const bow = of('card').find(({ fields }) => fields[0]?.includes('bow'))
    expect(bow?.cards.map(({ template }) => template)).toEqual(['Forward', 'Backward'])
    expect(bow?.cards[1]?.question).toContain('front')
    expect(of('card').some(({ fields }) => fields[1]?.includes('<kbd>Ctrl</kbd>'))).toBe(true)
  })

  it('gets the pictures', () => {
    expect(imported.media).toEqual([expect.stringMatching(/^parts-[\da-f]{8}\.png$/)])
    expect(of('card').some(({ cards }) => cards[0]?.question.includes(`src="${imported.media[0]}"`))).toBe(
      true,
    )
  })

  it('gets tags for program, chapter and page, and those from the config', () => {
    expect(of('command').find(({ tags }) => tags.includes('choice'))?.tags).toEqual([
      'boat',
      'boat::hull',
      'chapter::04',
      'choice',
      'mine',
      'page::038',
      'recall',
    ])
  })

  it('renders no empty front and no template error', () => {
    for (const { cards } of imported.notes)
      for (const { question, answer } of cards) {
        expect(question.replace(/<[^>]+>/g, '').trim()).not.toBe('')
        expect(`${question}${answer}`).not.toMatch(/\{\{(?!c\d)|has a problem|Found/)
      }
  })

  it('puts all cards into one deck, or one per chapter with a padded number', async () => {
    expect(imported.decks).toEqual(['Default', 'Test'])
    const { apkg } = await makeFiles(notes, undefined, { decks: 'chapters' }, context)
    expect(importIntoAnki(apkg).decks).toEqual(['Default', 'Test', 'Test::04 The Hull: parts'])
  })

  it('uses custom CSS, templates and note type names', async () => {
    const { apkg } = await makeFiles('- `ls -l DIR` - lists\n', undefined, {
      css: '.card { color: teal }',
      templates: { command: { Recall: { front: 'Mine: {{Recall}}' } } },
      noteTypes: { command: 'My commands' },
    })
    const { types, notes: importedNotes } = importIntoAnki(apkg)
    expect(types['My commands']?.css).toContain('color: teal')
    expect(importedNotes[0]?.cards[0]?.question).toMatch(/^Mine: /)
  })
})

describe('the times in these tests', () => {
  it('are after the last change of the note types', () => {
    expect(noteTypesChangedAt).toBeLessThanOrEqual(day(1) / 1000)
  })
})
