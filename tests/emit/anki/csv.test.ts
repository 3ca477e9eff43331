import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import type { CardKind } from '../../../src/emit/anki/index.js'
import { anki } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { needing } from '../../needs.js'
import { importIntoAnki, makeFiles, writeDeck } from './real-anki.js'

const notes =
  '## Chapter 4 - Files\n\n| Command | Description | Options | Page |\n|--|--|--|--|\n| `ls -l DIR` | lists a "folder", long | `-a`: hidden files too | 7 |\n\nAn **inode** is a record.\n'

const csvOf = async (markdown: string) => {
  const assets = await anki({ deck: 'Test', files: ['csv'] }).emit(createNotebook([parseNotes(markdown)]))
  return String(assets[0]?.content)
}

describe('the CSV file', () => {
  it('starts with the header lines from the Anki manual', async () => {
    expect((await csvOf(notes)).split('\n').slice(0, 7)).toEqual([
      '#separator:Comma',
      '#html:true',
      '#notetype column:1',
      '#deck column:2',
      '#guid column:3',
      '#columns:Note type,Deck,GUID,Front,Back',
      expect.stringMatching(/^"Basic"/),
    ])
  })

  it('leaves out titles that contain what a cloze hides', async () => {
    const text = await csvOf('# A\n\n## Boats\n\n### Hull and keel\n\nThe **hull** is a body.\n')
    expect(text).toContain('>Boats</p><p>The {{c1::hull}} is')
  })

  it('has a tags column if the config enables it', async () => {
    const { text } = await makeFiles(notes, undefined, { csv: { tags: true } })
    expect(text.split('\n').slice(4, 7)).toEqual([
      '#tags column:3',
      '#guid column:4',
      '#columns:Note type,Deck,Tags,GUID,Front,Back',
    ])
  })

  it('uses LF, quotes every field and ends with a newline', async () => {
    const text = await csvOf(notes.replaceAll('\n', '\r\n'))
    expect(text).not.toMatch(/\r/)
    expect(text).toMatch(/[^\n]\n$/)
    for (const row of text.split('\n').slice(6, -1))
      expect(row).toMatch(/^(?:"(?:[^"]|"")*",){4}"(?:[^"]|"")*"$/)
  })

  it('has no field that a spreadsheet would evaluate', async () => {
    const text = await csvOf('Q: =1+1\nA: @x\n\n-2+3::+4\n')
    for (const field of text.matchAll(/(?:^|,)"([^"])/gm)) expect(field[1]).not.toMatch(/[=+\-@]/)
  })

  it.each(['=', '+', '-', '@', '\t='])(
    'has no field that a spreadsheet would evaluate, even if custom cards and note types start with %j',
    async (start) => {
      const kind: CardKind = {
        name: 'mine',
        make: ({ commands }) =>
          commands.map((entry) => ({
            kind: 'mine',
            subject: entry.value,
            noteType: 'card',
            front: `${start}1+1`,
            back: `${start}x`,
            from: entry,
          })),
      }
      const notebook = createNotebook([parseNotes('- `ls -l` - lists files\n')])
      const emitter = anki({ files: ['csv'], kinds: [kind], csv: { basic: `${start}Basic` } })
      const text = String((await emitter.emit(notebook))[0]?.content)
      expect(text).toContain('1+1')
      for (const field of text.matchAll(/(?:^|,)"([^"])/gm)) expect(field[1]).not.toMatch(/[=+\-@\t]/)
    },
  )

  it('uses the note type names from the config', async () => {
    const { text } = await makeFiles(notes, undefined, { csv: { basic: 'Einfach', cloze: 'Lückentext' } })
    const types = text
      .split('\n')
      .slice(6, -1)
      .map((row) => row.split(',')[0])
    expect(types.sort()).toEqual(['"Einfach"', '"Lückentext"', '"Lückentext"'])
  })

  it('contains no control characters, whatever is in the notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const csv = await csvOf(`Q: ${text}\nA: ${text}\n`)
        expect(csv).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uE100-\uE102]/)
        expect(csv).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: 200 },
    )
  })
})

needing('anki').describe('Anki', () => {
  it('imports as many rows as Python reads, with note types, deck and tags', async () => {
    const { csv } = await makeFiles(notes, undefined, { csv: { tags: true } })
    const { rows, logs, notes: importedNotes, problems } = importIntoAnki(csv)
    expect(rows).toHaveLength(3)
    expect(logs).toMatchObject([{ new: 3, updated: 0, found: 3 }])
    expect(problems).toEqual([])
    expect(importedNotes.map(({ type }) => type).sort()).toEqual(['Basic', 'Cloze', 'Cloze'])
    const recall = importedNotes.find(({ tags }) => tags.includes('recall'))
    expect(recall?.tags).toEqual(expect.arrayContaining(['ls', 'chapter::04', 'page::007']))
    expect(recall?.cards[0]?.deck).toBe('Test')
    expect(importedNotes.find(({ type }) => type === 'Cloze')?.cards[0]?.question).toContain('[...]')
  })

  it('puts each row into its deck, even if a subdeck comes first in the notes', async () => {
    const notebook = createNotebook(
      ['a/x.md', 'b.md'].map((path) =>
        parseNotes(new VFile({ path: `notes/${path}`, value: `Q: 1 ${path}\nA: 1\n\nQ: 2 ${path}\nA: 2\n` })),
      ),
    )
    const { csv } = await writeDeck(notebook, { messages: [] }, { deck: 'Top' })
    const { notes: importedNotes, decks } = importIntoAnki(csv)
    expect(decks).toEqual(['Default', 'Top', 'Top::a'])
    expect(importedNotes.map(({ cards }) => cards[0]?.deck).sort()).toEqual([
      'Top',
      'Top',
      'Top::a',
      'Top::a',
    ])
  })

  it.each([
    ['@x', 'x'],
    ['-1+x', '1+x'],
    ['=x', 'x'],
    ['+x', 'x'],
    ['x :', 'x'],
    [': x', 'x'],
    ['a::-b', 'a::b'],
    ['::', 'Test'],
    ['2026', '#2026'],
    ['007', '#007'],
    [`a${'::b'.repeat(20)}`, `a${'::b'.repeat(9)}${' - b'.repeat(11)}`],
  ])('gets the notes of the deck %j from both files into %j', async (deck, expected) => {
    const { csv, apkg } = await makeFiles(`---\ndeck: "${deck}"\n---\n\nQ: a\nA: b\n`)
    for (const file of [csv, apkg])
      expect(importIntoAnki(file).notes.map(({ cards }) => cards[0]?.deck)).toEqual([expected])
  })

  it('normalizes tags, and omits the reserved tags leech and marked', async () => {
    const { apkg } = await makeFiles('Q: a\nA: b\n', undefined, {
      tags: ['two words', 'a::::b', '=c', 'Leech', 'marked'],
    })
    expect(importIntoAnki(apkg).notes[0]?.tags).toEqual(['a::b', 'author', 'c', 'two-words'])
  })

  it('gives each of several notes in one line its own tags', async () => {
    const { apkg } = await makeFiles(
      'STARTI [Basic] f Back: b Tags: k8s ENDI\nSTARTI [Basic] g Back: c Tags: a/b ENDI\n',
    )
    const tagsByFront = importIntoAnki(apkg).notes.map(({ fields, tags }) => [fields[0], tags])
    expect(Object.fromEntries(tagsByFront)).toEqual({
      '<p>f</p>': ['author', 'k8s'],
      '<p>g</p>': ['a::b', 'author'],
    })
  })

  it('puts decks that differ only in case into one', async () => {
    const files = ['Git::a', 'git::A', 'GIT::b'].map(
      (deck, index) => new VFile({ path: `${index}.md`, value: `---\ndeck: ${deck}\n---\n\nq${index}::a\n` }),
    )
    const { csv, apkg } = await writeDeck(createNotebook(files.map((file) => parseNotes(file))), {}, {})
    for (const file of [csv, apkg])
      expect(importIntoAnki(file).decks).toEqual(['Default', 'Git', 'Git::a', 'Git::b'])
  })

  it.each([
    [
      ['Default', 'Default::a'],
      ['Default', 'Default::a'],
    ],
    [
      ['default', 'DEFAULT::a', 'b'],
      ['Default', 'Default::a', 'b'],
    ],
    [
      ['2026', '2026::a', '2026'],
      ['#2026', '#2026::a', 'Default'],
    ],
  ])('gets the decks %j from both files as %j', async (decks, expected) => {
    const files = decks.map(
      (deck, index) =>
        new VFile({ path: `${index}.md`, value: `---\ndeck: "${deck}"\n---\n\nq${index}::a\n` }),
    )
    const written = await writeDeck(createNotebook(files.map((file) => parseNotes(file))), {}, {})
    const [fromCsv, fromPackage] = [written.csv, written.apkg].map((file) => importIntoAnki(file).decks)
    expect([fromCsv, fromPackage]).toEqual([expected, expected])
  })

  it('writes decks and tags in the Unicode form that Anki stores', async () => {
    const decomposed = 'cafe\u0301'
    const markdown = `---\ndeck: ${decomposed}\ntags: ${decomposed}\n---\n\nQ: a\nA: b\n`
    const { csv, text } = await makeFiles(markdown, undefined, { csv: { tags: true } })
    expect(text).not.toContain(decomposed)
    const [note] = importIntoAnki(csv).notes
    for (const name of [...(note?.tags ?? []), note?.cards[0]?.deck]) expect(text).toContain(name)
  })

  it('updates notes without duplicates when the file is imported again', async () => {
    const first = await makeFiles(notes)
    const second = await makeFiles(notes.replace('long', 'short'))
    const { logs, notes: importedNotes } = importIntoAnki(first.csv, 'review', second.csv)
    expect(logs[1]).toMatchObject({ new: 0 })
    expect(importedNotes).toHaveLength(3)
    expect(importedNotes.some(({ cards }) => cards[0]?.question.includes('short'))).toBe(true)
    for (const { cards } of importedNotes) expect(cards[0]).toMatchObject({ reviews: 1 })
  })

  it('does not move imported cards to another deck', async () => {
    const first = await makeFiles(notes)
    const second = await makeFiles(notes, undefined, { decks: 'chapters' })
    const { notes: importedNotes } = importIntoAnki(first.csv, second.csv)
    for (const { cards } of importedNotes) expect(cards[0]?.deck).toBe('Test')
  })
})
