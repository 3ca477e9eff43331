import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { anki } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { importIntoAnki, lacksAnki, makeFiles, writeDeck } from './real-anki.js'

const notes =
  '## Chapter 4 - Files\n\n| Command | Description | Options | Page |\n|--|--|--|--|\n| `ls -l DIR` | lists a "folder", long | `-a` | 7 |\n\nAn **inode** is a record.\n'

const csvOf = async (markdown: string) => {
  const assets = await anki({ deck: 'Test', files: ['csv'] }).emit(createNotebook([parseNotes(markdown)]))
  return String(assets[0]?.content)
}

describe('the text file', () => {
  it('begins with the header lines of the manual', async () => {
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

  it('has a column of tags where the config wants one', async () => {
    const { text } = await makeFiles(notes, undefined, { csv: { tags: true } })
    expect(text.split('\n').slice(4, 7)).toEqual([
      '#tags column:3',
      '#guid column:4',
      '#columns:Note type,Deck,Tags,GUID,Front,Back',
    ])
  })

  it('is UTF-8 with LF, each field quoted, a last line end', async () => {
    const text = await csvOf(notes.replaceAll('\n', '\r\n'))
    expect(text).not.toMatch(/\r/)
    expect(text).toMatch(/[^\n]\n$/)
    for (const row of text.split('\n').slice(6, -1))
      expect(row).toMatch(/^(?:"(?:[^"]|"")*",){4}"(?:[^"]|"")*"$/)
  })

  it('has no field that a spreadsheet would compute', async () => {
    const text = await csvOf('Q: =1+1\nA: @x\n\n-2+3::+4\n')
    for (const field of text.matchAll(/(?:^|,)"([^"])/gm)) expect(field[1]).not.toMatch(/[=+\-@]/)
  })

  it('holds no control character, whatever the notes hold', async () => {
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

describe.skipIf(lacksAnki)('Anki itself (skipped where scripts/real-tools.sh has not made its venv)', () => {
  it('reads the rows as Python does, with types, deck and tags', async () => {
    const { csv } = await makeFiles(notes, undefined, { csv: { tags: true } })
    const { rows, logs, notes: made, problems } = importIntoAnki(csv)
    expect(rows).toHaveLength(3)
    expect(logs).toMatchObject([{ new: 3, updated: 0, found: 3 }])
    expect(problems).toMatch(/rebuilt and optimized/i)
    expect(made.map(({ type }) => type).sort()).toEqual(['Basic', 'Basic', 'Cloze'])
    const recall = made.find(({ tags }) => tags.includes('recall'))
    expect(recall?.tags).toEqual(expect.arrayContaining(['ls', 'chapter::04', 'page::007']))
    expect(recall?.cards[0]?.deck).toBe('Test')
    expect(made.find(({ type }) => type === 'Cloze')?.cards[0]?.question).toContain('[...]')
  })

  it('puts each row into its deck, though a deck below another comes first', async () => {
    const notebook = createNotebook(
      ['a/x.md', 'b.md'].map((path) =>
        parseNotes(new VFile({ path: `notes/${path}`, value: `Q: 1 ${path}\nA: 1\n\nQ: 2 ${path}\nA: 2\n` })),
      ),
    )
    const { csv } = await writeDeck(notebook, { messages: [] }, { deck: 'Top' })
    const { notes: made, decks } = importIntoAnki(csv)
    expect(decks).toEqual(['Default', 'Top', 'Top::a'])
    expect(made.map(({ cards }) => cards[0]?.deck).sort()).toEqual(['Top', 'Top', 'Top::a', 'Top::a'])
  })

  it.each(['@x', '-1+x', '=x', '+x', 'x :', ': x', 'a::-b', '::'])(
    'names the deck %j the same in both files',
    async (deck) => {
      const text = `---\ndeck: "${deck}"\n---\n\nQ: a\nA: b\n`
      const { csv, apkg } = await makeFiles(text, undefined, { tags: ['two words', 'a::::b', '=c'] })
      const [one, other] = [csv, apkg].map((file) =>
        importIntoAnki(file).notes.map(({ cards }) => cards[0]?.deck),
      )
      expect(one).toEqual(other)
      expect(one?.[0]).not.toMatch(/&|^[=+\-@]/)
      expect(importIntoAnki(apkg).notes[0]?.tags).toEqual(['a::b', 'author', 'c', 'two-words'])
    },
  )

  it('makes no doubles when it reads the file again, and takes an edit', async () => {
    const first = await makeFiles(notes)
    const second = await makeFiles(notes.replace('long', 'short'))
    const { logs, notes: made } = importIntoAnki(first.csv, 'review', second.csv)
    expect(logs[1]).toMatchObject({ new: 0 })
    expect(made).toHaveLength(3)
    expect(made.some(({ cards }) => cards[0]?.question.includes('short'))).toBe(true)
    for (const { cards } of made) expect(cards[0]).toMatchObject({ reviews: 1 })
  })

  it('leaves cards in the deck where they are, as the docs say', async () => {
    const first = await makeFiles(notes)
    const second = await makeFiles(notes, undefined, { decks: 'chapters' })
    const { notes: made } = importIntoAnki(first.csv, second.csv)
    for (const { cards } of made) expect(cards[0]?.deck).toBe('Test')
  })

  it('uses the names of a profile in another language', async () => {
    const { csv } = await makeFiles(notes, undefined, { csv: { basic: 'Einfach', cloze: 'Lückentext' } })
    const { rows } = importIntoAnki(csv)
    expect(rows.map(([type]) => type)).toEqual(['Einfach', 'Einfach', 'Lückentext'])
  })
})
