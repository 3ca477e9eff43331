/** Changes that reviews must survive. Each import uses Anki's default options, after the cards were reviewed. */
import { expect, it } from 'vitest'
import type { AnkiOptions, Context } from '../../../src/emit/index.js'
import { needing } from '../../needs.js'
import { day, type ImportResult, importIntoAnki, makeFiles } from './real-anki.js'

const table = (...rows: string[]) =>
  `| Command | Description | Options | Page |\n|--|--|--|--|\n${rows.join('\n')}\n`
const list = '| `boat ls -l DIR` | lists boats | `-a` | 7 |'
const sink = '| `boat sink —now HULL` | sinks a hull |  | 8 |'
const concept = 'A **keel** is the lowest part.'
const card = 'Q: a?\nA: b'
const before = `# Boats\n\n## Chapter 1 - Hulls\n\n${table(list, sink)}\n${concept}\n\n${card}\n\n## Chapter 2 - Masts\n\n${table('| `boat mast` | shows masts | | 9 |')}`

/** Imports a first deck, reviews all its cards and imports a second one. */
async function change(
  after: string,
  { time = day(2), options = {}, shared = 0 }: { time?: number; options?: AnkiOptions; shared?: number } = {},
): Promise<ImportResult> {
  // No messages, so that no command is excluded.
  const context = (modified: number, common: number): Partial<Context> => ({
    messages: [],
    modifiedTimes: { notes: new Map([['notes/a.md', modified]]), shared: common },
  })
  const first = await makeFiles(before, day(1), {}, context(day(1), 0))
  const second = await makeFiles(after, time, options, context(time, shared))
  return importIntoAnki(first.apkg, 'review', second.apkg)
}

const reviewed = ({ notes }: ImportResult) =>
  notes.filter(({ cards }) => cards.every(({ reviews, interval }) => reviews === 1 && interval > 0))
const withText = ({ notes }: ImportResult, text: string) =>
  notes.find(({ fields }) => fields.some((field) => field.includes(text)))

needing('anki').describe('a second import', () => {
  it('of the same build changes nothing', async () => {
    const result = await change(before, { time: day(1) })
    expect(result.logs[1]).toMatchObject({ new: 0, updated: 0, duplicate: 5, conflicting: 0 })
    expect(reviewed(result)).toHaveLength(5)
  })

  it.each([
    [
      'a moved row',
      before.replace(`${list}\n`, '').replace('| `boat mast`', `${list}\n| \`boat mast\``),
      'Masts',
    ],
    ['a changed page', before.replace('| 7 |', '| 70 |'), 'p.\u00a070'],
    ['a changed description', before.replace('lists boats', 'lists all boats'), 'lists all boats'],
    ['a changed sentence of a concept', before.replace('lowest', 'deepest'), 'deepest'],
    ['a changed answer of an author card', before.replace('A: b', 'A: beta'), 'beta'],
    ['a renamed chapter', before.replace('- Hulls', '- Bodies'), 'Bodies'],
    ['a corrected dash', before.replace('—now', '--now'), '>--now'],
    ['a different dash', before.replace('—now', '-now'), '>-now'],
  ])('of %s updates the notes and keeps their reviews', async (_, after, text) => {
    const result = await change(after)
    expect(result.logs[1]).toMatchObject({ new: 0, conflicting: 0 })
    expect(result.notes).toHaveLength(5)
    expect(reviewed(result)).toHaveLength(5)
    expect(withText(result, text)).toBeDefined()
  })

  it('of a removed row keeps its note, as Anki never deletes on import', async () => {
    const result = await change(before.replace(`${list}\n`, ''))
    expect(result.notes).toHaveLength(5)
    expect(reviewed(result)).toHaveLength(5)
  })

  it('of an option added to a row adds a note with a gap, and keeps the reviews of the command', async () => {
    const result = await change(before.replace('shows masts | |', 'shows masts | `-a`: broken ones too |'))
    expect(result.notes).toHaveLength(6)
    expect(
      result.notes
        .filter(({ fields }) => fields.some((field) => field.includes('broken ones too')))
        .map(({ type, cards }) => [type, cards.map(({ reviews }) => reviews)])
        .sort(),
    ).toEqual([
      ['ddd-build cloze', [0]],
      ['ddd-build command', [1]],
    ])
  })

  it('of an edit without a newer modification time changes nothing', async () => {
    const result = await change(before.replace('lists boats', 'lists all boats'), { time: day(1) })
    expect(withText(result, 'lists all boats')).toBeUndefined()
  })

  it('of changed CSS and templates updates the note types', async () => {
    const options: AnkiOptions = {
      css: '/* new look */',
      templates: { command: { Recall: { front: 'New: {{#Recall}}{{Recall}}{{/Recall}}' } } },
    }
    const result = await change(before, { time: day(1), options, shared: day(2) })
    expect(result.types['ddd-build command']?.css).toContain('new look')
    expect(withText(result, 'lists boats')?.cards[0]?.question).toMatch(/^New: /)
    expect(result.notes).toHaveLength(5)
    expect(reviewed(result)).toHaveLength(5)
  })

  it('of decks split by chapter leaves the cards where they are', async () => {
    const result = await change(before, { options: { decks: 'chapters' } })
    expect(result.logs[1]).toMatchObject({ new: 0 })
    expect(reviewed(result)).toHaveLength(5)
    expect(new Set(result.notes.flatMap(({ cards }) => cards.map(({ deck }) => deck)))).toEqual(
      new Set(['Test']),
    )
  })

  it('of a renamed deck keeps the notes', async () => {
    const renamed = await change(before, { options: { deck: 'Other' } })
    expect(renamed.notes).toHaveLength(5)
    expect(reviewed(renamed)).toHaveLength(5)
  })
})

needing('anki').describe('a note with an explicit id', () => {
  const named = (command: string) => `# Boats\n\n<!-- id: my-boats -->\n- \`${command}\` - lists boats\n`

  it('stays the same note through any edit of its command', async () => {
    const first = await makeFiles(named('boat ls -l'), day(1))
    const second = await makeFiles(named('boat list --long'), day(2))
    const result = importIntoAnki(first.apkg, 'review', second.apkg)
    expect(result.notes).toHaveLength(1)
    expect(result.notes[0]?.fields[0]).toContain('boat list --long')
    expect(reviewed(result)).toHaveLength(1)
  })

  it('becomes a new note without the id', async () => {
    const first = await makeFiles(named('boat ls -l').replace(/<!--.*\n/, ''), day(1))
    const second = await makeFiles(named('boat list --long').replace(/<!--.*\n/, ''), day(2))
    expect(importIntoAnki(first.apkg, second.apkg).notes).toHaveLength(2)
  })
})

needing('anki').describe('an import of both files', () => {
  it('creates no duplicates, but Anki does not update notes of another note type', async () => {
    const first = await makeFiles(before, day(1))
    const second = await makeFiles(before.replace('lists boats', 'lists all boats'), day(2))
    const result = importIntoAnki(first.csv, 'review', second.apkg)
    expect(result.logs[1]).toMatchObject({ new: 0, updated: 0 })
    expect(result.logs[1]?.conflicting).toBeGreaterThan(0)
    expect(withText(result, 'lists all boats')).toBeUndefined()
    for (const { cards } of result.notes) expect(cards[0]?.reviews).toBe(1)
  })

  it('updates the notes and keeps reviews once their note type was changed in Anki', async () => {
    // The script finds the notes by their tags.
    const first = await makeFiles(before, day(1), { csv: { tags: true } })
    const second = await makeFiles(before.replace('lists boats', 'lists all boats'), day(4000))
    const result = importIntoAnki(first.csv, 'review', first.apkg, 'types', second.apkg)
    expect(withText(result, 'lists all boats')?.cards[0]?.reviews).toBe(1)
    expect(result.logs.at(-1)).toMatchObject({ new: 0, conflicting: 0 })
  })
})
