/** What a person's reviews must survive: each import here is with Anki's default choices, with reviews made before it. */
import { describe, expect, it } from 'vitest'
import type { AnkiOptions, Context } from '../../../src/emit/index.js'
import { day, type Imported, importIntoAnki, lacksAnki, makeFiles } from './real-anki.js'

const table = (...rows: string[]) =>
  `| Command | Description | Options | Page |\n|--|--|--|--|\n${rows.join('\n')}\n`
const list = '| `boat ls -l DIR` | lists boats | `-a` | 7 |'
const sink = '| `boat sink —now HULL` | sinks a hull |  | 8 |'
const concept = 'A **keel** is the lowest part.'
const card = 'Q: a?\nA: b'
const before = `# Boats\n\n## Chapter 1 - Hulls\n\n${table(list, sink)}\n${concept}\n\n${card}\n\n## Chapter 2 - Masts\n\n${table('| `boat mast` | shows masts | | 9 |')}`

/** Imports a first deck, reviews all of it, imports a second. */
async function change(
  after: string,
  { time = day(2), options = {}, shared = 0 }: { time?: number; options?: AnkiOptions; shared?: number } = {},
): Promise<Imported> {
  // Held back or not is another matter: no messages.
  const context = (modified: number, common: number): Partial<Context> => ({
    messages: [],
    times: { notes: new Map([['notes/a.md', modified]]), shared: common },
  })
  const first = await makeFiles(before, day(1), {}, context(day(1), 0))
  const second = await makeFiles(after, time, options, context(time, shared))
  return importIntoAnki(first.apkg, 'review', second.apkg)
}

const reviewed = ({ notes }: Imported) =>
  notes.filter(({ cards }) => cards.every(({ reviews, interval }) => reviews === 1 && interval > 0))
const withText = ({ notes }: Imported, text: string) =>
  notes.find(({ fields }) => fields.some((field) => field.includes(text)))

describe.skipIf(lacksAnki)(
  'imported again (skipped where scripts/real-tools.sh has not made its venv)',
  () => {
    it('the same build: nothing happens', async () => {
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
      ['a changed answer of an own card', before.replace('A: b', 'A: beta'), 'beta'],
      ['a renamed chapter', before.replace('- Hulls', '- Bodies'), 'Bodies'],
      ['a mended dash', before.replace('—now', '--now'), '>--now'],
      ['one dash more', before.replace('—now', '-now'), '>-now'],
    ])('%s: the same notes with their reviews, and the change', async (_, after, text) => {
      const result = await change(after)
      expect(result.logs[1]).toMatchObject({ new: 0, conflicting: 0 })
      expect(result.notes).toHaveLength(5)
      expect(reviewed(result)).toHaveLength(5)
      expect(withText(result, text)).toBeDefined()
    })

    it('a removed row: its note stays, as Anki wants it', async () => {
      const result = await change(before.replace(`${list}\n`, ''))
      expect(result.notes).toHaveLength(5)
      expect(reviewed(result)).toHaveLength(5)
    })

    it('options added to a row: a new card on the same note', async () => {
      const result = await change(before.replace('shows masts | |', 'shows masts | `-a` |'))
      expect(result.notes).toHaveLength(5)
      expect(
        withText(result, 'shows masts')?.cards.map(({ template, reviews }) => [template, reviews]),
      ).toEqual([
        ['Recall', 1],
        ['Options', 0],
      ])
    })

    it('an edit in a file that is not newer does not arrive: so the time of a note is that of its file', async () => {
      const result = await change(before.replace('lists boats', 'lists all boats'), { time: day(1) })
      expect(withText(result, 'lists all boats')).toBeUndefined()
    })

    it('a changed look and changed templates, of a newer config or release', async () => {
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

    it('decks by chapter: Anki leaves the cards where they are', async () => {
      const result = await change(before, { options: { decks: 'chapters' } })
      expect(result.logs[1]).toMatchObject({ new: 0 })
      expect(reviewed(result)).toHaveLength(5)
      expect(new Set(result.notes.flatMap(({ cards }) => cards.map(({ deck }) => deck)))).toEqual(
        new Set(['Test']),
      )
    })

    it('the deck under another name: the same notes', async () => {
      const renamed = await change(before, { options: { deck: 'Other' } })
      expect(renamed.notes).toHaveLength(5)
      expect(reviewed(renamed)).toHaveLength(5)
    })
  },
)

describe.skipIf(lacksAnki)('a note with a name of its own', () => {
  const named = (command: string) => `# Boats\n\n<!-- id: my-boats -->\n- \`${command}\` - lists boats\n`

  it('stays the same through any edit of its command', async () => {
    const first = await makeFiles(named('boat ls -l'), day(1))
    const second = await makeFiles(named('boat list --long'), day(2))
    const result = importIntoAnki(first.apkg, 'review', second.apkg)
    expect(result.notes).toHaveLength(1)
    expect(result.notes[0]?.fields[0]).toContain('boat list --long')
    expect(reviewed(result)).toHaveLength(1)
  })

  it('and without, another command is another note', async () => {
    const first = await makeFiles(named('boat ls -l').replace(/<!--.*\n/, ''), day(1))
    const second = await makeFiles(named('boat list --long').replace(/<!--.*\n/, ''), day(2))
    expect(importIntoAnki(first.apkg, second.apkg).notes).toHaveLength(2)
  })
})

describe.skipIf(lacksAnki)('from one file to the other', () => {
  it('csv, then apkg: no doubles; Anki does not change a note of another type', async () => {
    const first = await makeFiles(before, day(1))
    const second = await makeFiles(before.replace('lists boats', 'lists all boats'), day(2))
    const result = importIntoAnki(first.csv, 'review', second.apkg)
    expect(result.logs[1]).toMatchObject({ new: 0, updated: 0 })
    expect(result.logs[1]?.conflicting).toBeGreaterThan(0)
    expect(withText(result, 'lists all boats')).toBeUndefined()
    for (const { cards } of result.notes) expect(cards[0]?.reviews).toBe(1)
  })

  it('csv, then apkg with the note types changed in Anki first: the changes arrive, reviews stay', async () => {
    // The script finds the notes by their tags.
    const first = await makeFiles(before, day(1), { csv: { tags: true } })
    const second = await makeFiles(before.replace('lists boats', 'lists all boats'), day(4000))
    const result = importIntoAnki(first.csv, 'review', first.apkg, 'types', second.apkg)
    expect(withText(result, 'lists all boats')?.cards[0]?.reviews).toBe(1)
    expect(result.logs.at(-1)).toMatchObject({ new: 0, conflicting: 0 })
  })
})
