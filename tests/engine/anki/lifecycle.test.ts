/**
 * How edits affect cards that were already studied, tested with Anki's real back end: the table in docs/anki.md.
 *
 * Before each edit, the deck is imported and all cards are reviewed. Then one note is tagged, marked, flagged and
 * suspended in Anki, a second one is moved to another deck, and a third one is reworded.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anki as ankiEmitter, type Config } from '../../../src/index.js'
import { needing } from '../../needs.js'
import { type AnkiServer, type NoteState, startAnki } from './anki-server.js'
import { createProject, type Project, pushProject } from './project.js'

const hour = 3_600_000
/** The notes are older than the changes in Anki, and every edit of the notes is newer. */
const savedAtMs = Date.now() - 1000 * hour
const later = Date.now() + hour

const hulls = `# All about boats

## Chapter 1 - Hulls

| Command | Description | Options | Page |
|--|--|--|--|
| \`boat ls -l DIR\` | Show boats in a harbour |  | 7 |
| \`boat sink --now HULL\` | Sink a hull at once |  | 8 |
| \`boat commit -m MESSAGE\` | Record a change | \`-a\`: of all files | 9 |

A **keel** is the lowest part of a ship.

Q: Which city has the oldest harbour?
A: Byblos

bow:::front of a ship

The ==mast== carries the sails.

The ==jib== is a ==foresail== of a yacht.
`
const sails = `# Sails

## Chapter 2 - Masts

- \`boat mast list\` - Show masts
- \`boat mast raise NAME\` - Raise a mast

Q: What catches the wind?
A: A sail
`
const files = { 'notes/hulls.md': hulls, 'notes/sails.md': sails }

/** Identifies a note throughout a test. */
const idOf = ({ guid }: NoteState) => guid
const content = ({ fields }: NoteState) =>
  Object.entries(fields).flatMap(([name, value]) =>
    name === 'Where' || name === 'Source' ? [] : [value.replace(/<p class="(?:where|source)".*?<\/p>/g, '')],
  )
const reviewsOf = ({ cards }: NoteState) =>
  cards.map(({ ord, reviews, interval, flag, queue, deck }) => ({
    ord,
    reviews,
    interval,
    flag,
    queue,
    deck,
  }))
const find = (notes: readonly NoteState[], text: string) => {
  const note = notes.find(({ fields }) => Object.values(fields).join('\n').includes(text))
  if (!note) throw new Error(`No note contains “${text}”`)
  return note
}

interface Row {
  name: string
  edit(project: Project): void | Promise<void>
  config?: Config
  /** Texts in new notes. */
  new?: string[]
  /** Texts in notes whose question or answer changed, after the change. */
  updated?: string[]
  /** Number of updated notes in the CSV, where each card of a command is a separate note. Default: as in `updated`. */
  updatedInCsv?: number
  /** Number of notes that are removed. */
  removed?: number
  /** Whether an earlier build already added the new notes to the ledger. */
  addedBefore?: true
  /** Whether `push` moves the cards to another deck. Other formats never do. */
  isMoved?: true
}

const none = () => {}
const rows: Row[] = [
  { name: 'nothing changed', edit: none },
  {
    name: 'heading of the first file renamed',
    edit: (project) => project.edit('notes/hulls.md', later, ['All about boats', 'Ships']),
  },
  {
    name: 'heading of a chapter renamed',
    edit: (project) => project.edit('notes/hulls.md', later, ['- Hulls', '- Bodies of ships']),
  },
  { name: 'deck renamed', isMoved: true, edit: none, config: { emit: [ankiEmitter({ deck: 'Other' })] } },
  { name: '`title` set in the config', isMoved: true, edit: none, config: { title: 'Seamanship' } },
  {
    name: "`decks: 'chapters'` set in the config",
    isMoved: true,
    edit: none,
    config: { emit: [ankiEmitter({ decks: 'chapters' })] },
  },
  { name: 'file renamed', edit: (project) => project.move('notes/hulls.md', 'notes/ships.md') },
  {
    name: 'folder renamed',
    isMoved: true,
    edit: (project) => {
      project.move('notes/hulls.md', 'notes/a/hulls.md')
    },
  },
  {
    name: 'new file that sorts first',
    edit: (project) =>
      project.save({ 'notes/aaa.md': '# Anchors\n\nQ: What holds a ship?\nA: An anchor\n' }, later),
    new: ['What holds a ship?'],
  },
  {
    name: 'rows reordered',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [/(\| `boat ls.*\n)(\| `boat sink.*\n)/, '$2$1']),
  },
  {
    name: 'row moved to another file',
    edit: (project) => {
      project.edit('notes/hulls.md', later, [/\| `boat sink.*\n/, ''])
      project.edit('notes/sails.md', later, [
        '- `boat mast list`',
        '- `boat sink --now HULL` - Sink a hull at once\n- `boat mast list`',
      ])
    },
  },
  {
    name: 'file split in two',
    edit: (project) => {
      const [head = '', tail = ''] = project.read('notes/hulls.md').split('\nA **keel**')
      project.save({ 'notes/hulls.md': head, 'notes/parts.md': `# Parts\n\nA **keel**${tail}` }, later)
    },
  },
  {
    name: 'files merged',
    edit: (project) =>
      project.save({ 'notes/hulls.md': `${hulls}\n${sails}`, 'notes/sails.md': undefined }, later),
  },
  {
    name: 'typo in a command corrected',
    edit: (project) => project.edit('notes/sails.md', later, ['mast raise', 'mast riase']),
    updated: ['riase'],
  },
  {
    name: 'placeholder renamed',
    edit: (project) => project.edit('notes/hulls.md', later, ['-m MESSAGE', '-m <message>']),
    updated: ['&lt;message&gt;', '&lt;message&gt;'],
  },
  {
    name: '`-m` replaced with `--message`',
    edit: (project) => project.edit('notes/hulls.md', later, ['-m MESSAGE', '--message MESSAGE']),
    updated: ['--message', '--message'],
  },
  {
    name: 'question reworded',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [
        'Which city has the oldest harbour?',
        'The oldest harbour belongs to which city?',
      ]),
    updated: ['belongs to which city'],
  },
  {
    name: 'answer changed',
    edit: (project) => project.edit('notes/hulls.md', later, ['A: Byblos', 'A: Byblos, in Lebanon']),
    updated: ['in Lebanon'],
  },
  {
    name: 'description translated',
    edit: (project) => project.edit('notes/sails.md', later, ['Raise a mast', 'Einen Mast aufstellen']),
    updated: ['Einen Mast'],
  },
  {
    name: 'one more gap',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [
        'The ==mast== carries the sails',
        'The ==mast== carries the ==sails==',
      ]),
    new: ['{{c2::sails}}'],
  },
  {
    name: 'one more gap before the first',
    edit: (project) =>
      project.edit('notes/hulls.md', later, ['The ==mast== carries', '==The== ==mast== carries']),
    new: ['{{c2::The}}'],
  },
  {
    name: 'gap removed, another added',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [
        'The ==mast== carries the sails',
        'The mast carries the ==sails==',
      ]),
    new: ['{{c2::sails}}'],
    removed: 1,
  },
  {
    name: 'one of two gaps removed',
    edit: (project) => project.edit('notes/hulls.md', later, ['==foresail==', 'foresail']),
  },
  {
    name: 'typo in a gap corrected',
    edit: (project) => project.edit('notes/hulls.md', later, ['==foresail==', '==forseail==']),
    updated: ['{{c2::forseail}}'],
  },
  {
    name: 'a gap filled with another word',
    edit: (project) => project.edit('notes/hulls.md', later, ['==jib==', '==genoa==']),
    updated: ['{{c1::genoa}}'],
  },
  {
    name: 'option added',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [
        '| Show boats in a harbour |  |',
        '| Show boats in a harbour | `--all`: also sunk ones |',
      ]),
    new: ['--all'],
    updated: ['also sunk ones'],
  },
  {
    name: 'options removed',
    edit: (project) =>
      project.edit('notes/hulls.md', later, [
        '| Record a change | `-a`: of all files |',
        '| Record a change |  |',
      ]),
    updated: ['Record a change'],
    removed: 1,
  },
  {
    name: 'two-way card (`:::`) made one-way (`::`)',
    edit: (project) => project.edit('notes/hulls.md', later, ['bow:::front', 'bow::front']),
  },
  {
    name: 'row removed',
    edit: (project) => project.edit('notes/hulls.md', later, [/\| `boat sink.*\n/, '']),
    removed: 1,
  },
  {
    name: 'row removed and brought back a week later',
    async edit(project) {
      project.edit('notes/hulls.md', later, [/\| `boat sink.*\n/, ''])
      await project.build()
      project.save(files, later + 168 * hour)
    },
  },
  {
    name: 'explicit id added',
    edit: (project) =>
      project.edit('notes/sails.md', later, ['- `boat mast raise', '<!-- id: raise -->\n- `boat mast raise']),
  },
  {
    name: 'explicit id added, then the command changed',
    async edit(project) {
      project.edit('notes/sails.md', later, ['- `boat mast raise', '<!-- id: raise -->\n- `boat mast raise'])
      await project.build()
      project.edit('notes/sails.md', later + hour, ['boat mast raise NAME', 'boat mast hoist -f NAME'])
    },
    updated: ['hoist'],
  },
  {
    name: 'config edited',
    edit: (project) =>
      project.save({ 'ddd-build.config.json': '{ "rules": { "missing-page": "off" } }' }, later),
  },
  {
    name: 'fresh clone: all files have new times',
    edit: (project) => project.save({ 'notes/hulls.md': hulls, 'notes/sails.md': sails }, later),
  },
  {
    name: 'a newer release with other templates',
    edit: none,
    config: {
      emit: [
        ankiEmitter({ css: '/* new */', templates: { card: { Forward: { front: 'New: {{Front}}' } } } }),
      ],
    },
  },
  {
    name: 'two machines that take turns',
    async edit(project) {
      const other = createProject()
      const turns = [
        [project, other],
        [other, project],
      ] as const
      for (const [index, [from, to]] of turns.entries()) {
        for (const file of [...Object.keys(files), 'ddd-build.ids.tsv'])
          to.save({ [file]: from.read(file) }, later + index * hour)
        to.edit('notes/sails.md', later + index * hour, [/Raise a mast.*/, `Raise a mast ${index}`])
        await to.build()
      }
    },
    updated: ['Raise a mast 1'],
  },
  {
    name: 'two branches merged that each added notes',
    async edit(project) {
      const ledger = project.read('ddd-build.ids.tsv')
      const branch = async (name: string) => {
        project.save(
          { [`notes/${name}.md`]: `Q: What is ${name}?\nA: A ${name}\n`, 'ddd-build.ids.tsv': ledger },
          later,
        )
        await project.build()
        const added = project
          .read('ddd-build.ids.tsv')
          .split('\n')
          .filter((line) => !ledger.includes(line))
        project.remove(`notes/${name}.md`)
        return added.join('\n')
      }
      const [one, two] = [await branch('ballast'), await branch('bilge')]
      const merged = `${ledger}<<<<<<< HEAD\n${one}\n=======\n${two}\n>>>>>>> bilge\n`
      project.save(
        {
          'notes/ballast.md': 'Q: What is ballast?\nA: A ballast\n',
          'notes/bilge.md': 'Q: What is bilge?\nA: A bilge\n',
          'ddd-build.ids.tsv': merged,
        },
        later,
      )
    },
    new: ['What is ballast?', 'What is bilge?'],
    addedBefore: true,
  },
  {
    name: 'one line inserted at the top of every file',
    edit: (project) =>
      project.save(
        { 'notes/hulls.md': `Read me first.\n\n${hulls}`, 'notes/sails.md': `And me.\n\n${sails}` },
        later,
      ),
  },
  {
    name: 'placeholder renamed and `ddd-build.ids.tsv` deleted, with the deck still in `out/`',
    edit(project) {
      project.edit('notes/hulls.md', later, ['-m MESSAGE', '-m <message>'])
      project.remove('ddd-build.ids.tsv')
    },
    updated: ['&lt;message&gt;', '&lt;message&gt;'],
  },
  {
    name: 'a different command in the same row',
    edit: (project) =>
      project.edit('notes/sails.md', later, [
        '`boat mast raise NAME` - Raise a mast',
        '`boat mast lower NAME` - Lower a mast',
      ]),
    new: ['Lower a mast'],
    removed: 1,
  },
  {
    name: '`<!-- no-card -->` added',
    edit: (project) =>
      project.edit('notes/sails.md', later, [
        '- `boat mast raise NAME`',
        '- <!-- no-card --> `boat mast raise NAME`',
      ]),
  },
]

/** Returns the outcome of a row as written in docs/anki.md. */
function outcome({ new: added = [], updated = [], removed, isMoved }: Row, format: string): string {
  const parts = [
    updated.length > 0 ? 'updated' : 'kept',
    ...(isMoved && format === 'push' ? ['moved'] : []),
    ...(added.length > 0 ? [`${added.length} new`] : []),
    ...(removed ? [format === 'push' ? 'the old one tagged `ddd-build::removed`' : 'the old one stays'] : []),
  ]
  return parts.join('; ')
}

describe('docs/anki.md', () => {
  it('lists the results of the tests below', () => {
    const lines = rows.map(
      (row) =>
        `| ${row.name} | ${['apkg', 'csv', 'push'].map((format) => outcome(row, format)).join(' | ')} |`,
    )
    const table = ['| what you do | `.apkg` | `.csv` | `push` |', '|---|---|---|---|', ...lines].join('\n')
    const text = readFileSync(new URL('../../../docs/anki.md', import.meta.url), 'utf8')
    const documented = /<!-- lifecycle -->\n([\s\S]*?)\n<!-- \/lifecycle -->/.exec(text)?.[1]
    if (process.env.UPDATE_DOCS)
      writeFileSync(
        new URL('../../../docs/anki.md', import.meta.url),
        text.replace(/(<!-- lifecycle -->\n)[\s\S]*?(<!-- \/lifecycle -->)/, `$1${table}\n$2`),
      )
    else expect(documented).toBe(table)
  })
})

needing('anki').describe('an edit after the deck was studied', () => {
  let anki: AnkiServer
  beforeAll(async () => {
    anki = await startAnki()
  })
  afterAll(() => anki.stop())

  /** Reviews and changes notes in Anki, as a user would. */
  async function study() {
    await anki.review()
    const notes = await anki.state()
    const [tagged, moved, reworded] = [
      find(notes, 'Show masts'),
      find(notes, 'What catches the wind?'),
      find(notes, 'lowest part'),
    ]
    await anki.tag([tagged.id], 'mine', 'marked')
    await anki.flag(
      tagged.cards.map(({ id }) => id),
      3,
    )
    await anki.suspend(tagged.cards.map(({ id }) => id))
    await anki.move(
      moved.cards.map(({ id }) => id),
      'Elsewhere',
    )
    const [text = ''] = [reworded.fields.Text ?? reworded.fields.Front]
    const field = reworded.fields.Text === undefined ? 'Front' : 'Text'
    await anki.edit(reworded.id, { [field]: text.replace('lowest part', 'very lowest part') })
    return anki.state()
  }

  const formats = {
    apkg: async (project: Project) => anki.importPackage(project.apkg()),
    csv: async (project: Project) => anki.importCsv(project.csv()),
    push: async (project: Project, config?: Config) => pushProject(project, anki, config),
  }
  type Format = keyof typeof formats

  async function run({ edit, config }: Row, format: Format) {
    process.env.XDG_STATE_HOME = join(createProject().folder, 'state')
    await anki.reset()
    const project = createProject()
    project.save(files, savedAtMs)
    await project.build()
    await formats[format](project)
    const before = await study()
    await edit(project)
    const result = await project.build(config)
    await formats[format](project, config)
    return { before, after: await anki.state(), project, result }
  }

  describe.each(Object.keys(formats) as Format[])('%s', (format) => {
    it.each(rows)('$name', async (row) => {
      const { before, after, project, result } = await run(row, format)
      const isMoved = row.isMoved && format === 'push'
      const notesAfter = new Map(after.map((note) => [idOf(note), note]))
      // No note is lost.
      for (const note of before) {
        const now = notesAfter.get(idOf(note))
        expect(now, `lost: ${content(note)}`).toBeDefined()
        for (const card of reviewsOf(note))
          expect(
            reviewsOf(now ?? note).find(({ ord }) => ord === card.ord),
            `changed: ${content(note)}`,
          ).toEqual(isMoved && card.deck !== 'Elsewhere' ? { ...card, deck: expect.any(String) } : card)
        expect(now?.tags).toEqual(
          expect.arrayContaining(note.tags.filter((tag) => ['mine', 'marked'].includes(tag))),
        )
      }
      // Notes are only added for new facts.
      const added = after.filter((note) => !before.some((other) => idOf(other) === idOf(note)))
      const expected = row.new ?? []
      for (const text of expected)
        expect(
          added.some((note) => content(note).join('\n').includes(text)),
          `new: ${text}`,
        ).toBe(true)
      expect(added.map(content)).toHaveLength(expected.length)
      // Only edited notes are updated. The CSV also reverts the note that was reworded in Anki.
      const changed = before.filter(
        (note) => content(notesAfter.get(idOf(note)) ?? note).join('\n') !== content(note).join('\n'),
      )
      const isReworded = (note: NoteState) =>
        format === 'csv' && content(note).join('\n').includes('very lowest')
      const changedNotes = changed
        .filter((note) => !isReworded(note))
        .map((note) => content(notesAfter.get(idOf(note)) ?? note).join('\n'))
      const updates = row.updated?.length ?? 0
      expect(changedNotes).toHaveLength(format === 'csv' ? (row.updatedInCsv ?? updates) : updates)
      if (format === 'csv' && row.updatedInCsv === 0) return
      for (const text of row.updated ?? [])
        expect(changedNotes.join('\n'), `updated: ${text}`).toContain(text)
      if (format !== 'csv')
        expect(content(find(after, 'lowest part')).join('\n')).toContain('very lowest part')
      if (isMoved)
        expect(
          after.some(({ cards }) => cards.some(({ deck }) => deck !== 'boats' && deck !== 'Elsewhere')),
        ).toBe(true)
      // Removed notes are recorded in the ledger, and tagged by `push` only.
      expect(project.ledger().filter(({ state }) => state === 'removed')).toHaveLength(row.removed ?? 0)
      expect(result.ids?.changes.added.length ?? 0).toBe(row.addedBefore ? 0 : expected.length)
      const tagged = after.filter(({ tags }) => tags.includes('ddd-build::removed'))
      expect(tagged).toHaveLength(format === 'push' ? (row.removed ?? 0) : 0)
      expect(await anki.emptyCards(), 'blank cards').toEqual([])
      expect(await anki.check()).toEqual([])
    })
  })

  describe('several steps', () => {
    /** @returns everything that a user could lose, by note */
    const userState = (notes: readonly NoteState[]) =>
      new Map(
        notes.map((note) => [
          idOf(note),
          { content: content(note), tags: note.tags, cards: reviewsOf(note) },
        ]),
      )
    const start = async () => {
      process.env.XDG_STATE_HOME = join(createProject().folder, 'state')
      await anki.reset()
      const project = createProject()
      project.save(files, savedAtMs)
      await project.build()
      return project
    }

    it('a newer release with changed templates: templates are updated, notes are not', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      const before = userState(await study())
      const look = {
        emit: [
          ankiEmitter({
            css: '/* new */',
            templates: { command: { Recall: { front: 'New: {{#Recall}}{{Recall}}{{/Recall}}' } } },
          }),
        ],
      }
      const { ids } = await project.build(look)
      expect(ids?.changes.updated).toEqual([])
      expect(await anki.importPackage(project.apkg())).toMatchObject({ new: 0, updated: 0, conflicting: 0 })
      const after = await anki.state()
      expect(userState(after)).toEqual(before)
      expect(find(after, 'Show masts').cards[0]?.question).toMatch(/^New: /)
    })

    it('a touched config, or a clone with new times: templates changed in Anki are kept', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      await anki.editCss('ddd-build command', '/* mine */')
      project.save({ ...files, 'ddd-build.config.json': '{}' }, later)
      await project.build()
      await anki.importPackage(project.apkg())
      expect(await anki.call('modelStyling', { modelName: 'ddd-build command' })).toEqual({
        css: '/* mine */',
      })
    })

    it('two machines that take turns: each edit is imported once, and reviews are kept', async () => {
      const one = await start()
      await anki.importPackage(one.apkg())
      const before = await study()
      const other = createProject()
      for (const [index, [machine, from]] of (
        [
          [other, one],
          [one, other],
          [other, one],
        ] as const
      ).entries()) {
        for (const file of ['notes/hulls.md', 'notes/sails.md', 'ddd-build.ids.tsv'])
          machine.save({ [file]: from.read(file) }, later + index * hour)
        machine.edit('notes/sails.md', later + index * hour, [/Raise a mast.*/, `Raise a mast ${index}`])
        await machine.build()
        expect(await anki.importPackage(machine.apkg())).toMatchObject({ new: 0, updated: 1 })
      }
      const after = await anki.state()
      expect(after.map(reviewsOf)).toEqual(before.map(reviewsOf))
      expect(find(after, 'Raise a mast 2')).toBeDefined()
    })

    it('two merged branches that each added notes: each note is added once', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      const before = userState(await study())
      const ledger = project.read('ddd-build.ids.tsv')
      project.save({ 'notes/one.md': 'Q: one?\nA: 1\n' }, later)
      await project.build()
      const one = project.read('ddd-build.ids.tsv')
      project.save(
        { 'notes/one.md': undefined, 'notes/two.md': 'Q: two?\nA: 2\n', 'ddd-build.ids.tsv': ledger },
        later,
      )
      await project.build()
      const two = project.read('ddd-build.ids.tsv')
      const added = (text: string) => text.split('\n').filter((line) => !ledger.includes(line))
      const conflict = `${ledger}<<<<<<< HEAD\n${added(one).join('\n')}\n=======\n${added(two).join('\n')}\n>>>>>>> two\n`
      project.save({ 'notes/one.md': 'Q: one?\nA: 1\n', 'ddd-build.ids.tsv': conflict }, later)
      const { ids } = await project.build()
      expect(ids?.changes.added).toEqual([])
      expect(project.read('ddd-build.ids.tsv')).not.toContain('<<<')
      expect(await anki.importPackage(project.apkg())).toMatchObject({ new: 2, updated: 0 })
      expect(userState(await anki.state())).toEqual(new Map([...userState(await anki.state()), ...before]))
    })

    it('ledger and out/ deleted: push recovers the ids from Anki, even for edited notes', async () => {
      const project = await start()
      await pushProject(project, anki)
      const before = await study()
      project.edit('notes/hulls.md', later, ['-m MESSAGE', '-m <message>'])
      project.remove('ddd-build.ids.tsv')
      project.remove('out')
      const pushed = await pushProject(project, anki)
      expect(pushed.created).toEqual([])
      const after = await anki.state()
      expect(after.map(reviewsOf)).toEqual(before.map(reviewsOf))
      expect(find(after, '&lt;message&gt;')).toBeDefined()
    })

    it('ledger and out/ deleted, then .apkg: unedited notes keep their ids, edited notes are new', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      await study()
      project.edit('notes/hulls.md', later, ['-m MESSAGE', '-m <message>'])
      await project.build()
      project.remove('ddd-build.ids.tsv')
      project.remove('out')
      await project.build()
      // The command has a note for recalling it, and one for its options.
      expect(await anki.importPackage(project.apkg())).toMatchObject({ new: 2, conflicting: 0 })
    })

    it('a note that was modified in Anki after the edit: the .apkg skips it, push updates it', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      await pushProject(project, anki)
      await anki.review()
      const note = find(await anki.state(), 'Show masts')
      project.edit('notes/sails.md', Date.now() - hour, ['Show masts', 'Show all masts'])
      await project.build()
      await anki.tag([note.id], 'mine')
      expect(await anki.importPackage(project.apkg())).toMatchObject({ updated: 0 })
      await pushProject(project, anki)
      const after = find(await anki.state(), 'Show all masts')
      expect(after).toMatchObject({
        id: note.id,
        tags: expect.arrayContaining(['mine']),
        cards: [{ reviews: 1 }],
      })
    })

    it('an option added to a note that was edited in Anki: no card is ever blank', async () => {
      const project = await start()
      await anki.importPackage(project.apkg())
      await study()
      const note = find(await anki.state(), 'Show boats')
      project.edit('notes/hulls.md', Date.now() - hour, [
        '| Show boats in a harbour |  |',
        '| Show boats in a harbour | `--all`: also sunk ones |',
      ])
      project.edit('notes/hulls.md', Date.now() - hour, [
        'The ==mast== carries the sails',
        '==The== ==mast== carries the ==sails==',
      ])
      project.edit('notes/hulls.md', Date.now() - hour, ['bow:::front', 'bow::front'])
      await anki.edit(note.id, { Recall: 'mine' })
      await anki.edit(find(await anki.state(), 'carries').id, { Text: 'mine {{c1::mast}}' })
      await project.build()
      await anki.importPackage(project.apkg())
      for (const { cards } of await anki.state())
        for (const { question } of cards) {
          expect(question).not.toMatch(/front of this card is blank|No cloze|not found on card/i)
          expect(question.replace(/<[^>]*>/g, '').trim()).not.toBe('')
        }
      expect(await anki.emptyCards()).toEqual([])
    })
  })
})
