/** Edits as Anki's editor writes them, made in the real back end, are pulled into the Markdown without other changes. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectToAnki, pullDecks } from '../../../src/engine/index.js'
import { needing } from '../../needs.js'
import { type AnkiServer, type NoteState, startAnki } from './anki-server.js'
import { createProject, type Project, pushProject } from './project.js'

const savedAtMs = Date.now() - 3_600_000_000

/** Enough notes that each edit changes a different one. */
const commands = `# Boats

| Command | Description | Page |
|--|--|--|
| \`boat ls -l DIR\` | Show boats in a harbour | 7 |
| \`boat sink HULL\` | Sink a hull at once | 8 |
| \`boat paint NAME\` | Paint a boat red \\| blue | 9 |
| \`boat moor NAME\` | Moor a boat at the pier | 9 |

<table>
<tr><th>Command</th><th>Description</th></tr>
<tr><td><code>boat tow NAME</code></td><td>Tow a boat &amp; its crew</td></tr>
<tr><td><code>boat lift NAME</code></td><td>Lift a boat out</td></tr>
</table>

- \`boat mast raise NAME\` - Raise a mast
- \`boat mast lower NAME\` - Lower a mast slowly
`
const questions = `# Questions

Q: Which city has the oldest harbour?
A: Byblos

Q: What catches the wind?
A: A sail

Q: What holds a ship in its place?
A: An anchor on a chain

Q: Who steers a ship?
A: The helmsman

Q: What are the parts of a mast?
A: The foot,
the top

Q: What is *starboard*?
A: The right side

Q: What is port?
A: The **left** side

Q: Which knot does not slip?
A: The \`bowline\`

Q: When did the Titanic sink?
A: In 1921

Q: What is 5 < 6?
A: It is true

Q: Warum schwimmt ein Schiff?
A: Wegen des Auftriebs

Q: 船の前は何と言いますか
A: 船首です

> Q: What is a fathom?
> A: Six feet

Q: What is a knot?
A: One mile an hour
`
const more = `# More

bow:::front of a ship
stern::back of a ship
- hull::body of a ship
- deck::floor of a ship

A **keel** is the lowest part of a ship.

The ==mast== carries the sails.

A {{c1::rudder::what steers}} is at the stern.

What is a galley?
?
A kitchen on a ship

| Keys | Action |
|--|--|
| Ctrl + A | Anchor down |
`
const files = { 'notes/a.md': commands, 'notes/b.md': questions, 'notes/c.md': more }

interface AnkiEdit {
  /** Text that identifies the edited field. */
  in: string
  /** Replacement in the HTML of the field. */
  change: readonly [before: string, after: string]
  /** Expected replacement in the Markdown. */
  expected: readonly [before: string, after: string]
}
const edits: AnkiEdit[] = [
  { in: 'Show boats', change: ['harbour', 'port'], expected: ['boats in a harbour', 'boats in a port'] },
  {
    in: 'Sink a hull',
    change: ['Sink a hull at once', 'Sink a <b>hull</b> at once'],
    expected: ['Sink a hull at', 'Sink a **hull** at'],
  },
  { in: 'red | blue', change: ['red | blue', 'red | green'], expected: ['red \\| blue', 'red \\| green'] },
  {
    in: 'Moor a boat',
    change: ['at the pier', 'at the pier<br>or a buoy'],
    expected: ['at the pier', 'at the pier<br>or a buoy'],
  },
  {
    in: 'Tow a boat',
    change: ['its crew', 'its &lt;crew&gt;'],
    expected: ['&amp; its crew', '&amp; its &lt;crew&gt;'],
  },
  {
    in: 'Lift a boat',
    change: ['Lift a boat out', 'Lift a boat out of it'],
    expected: ['Lift a boat out', 'Lift a boat out of it'],
  },
  {
    in: 'Raise a mast',
    change: ['Raise a mast', 'Raise&nbsp;a tall mast'],
    expected: ['Raise a mast', 'Raise a tall mast'],
  },
  { in: 'Lower a mast', change: [' slowly', ''], expected: [' slowly', ''] },
  { in: 'oldest harbour', change: ['oldest', 'very oldest'], expected: ['the oldest', 'the very oldest'] },
  {
    in: 'A sail',
    change: ['A sail', 'A sail, or a <span style="color: rgb(1, 2, 3)">kite</span>'],
    expected: ['A: A sail', 'A: A sail, or a kite'],
  },
  { in: 'An anchor', change: [' on a chain', ''], expected: [' on a chain', ''] },
  {
    in: 'The helmsman',
    change: ['The helmsman', 'The <i>helmsman</i>'],
    expected: ['The helmsman', 'The *helmsman*'],
  },
  { in: 'The foot', change: ['the top', 'the head'], expected: ['the top', 'the head'] },
  { in: 'starboard', change: ['<em>starboard</em>', 'starboard'], expected: ['*starboard*', 'starboard'] },
  { in: '<strong>left</strong>', change: ['<strong>left</strong>', 'left'], expected: ['**left**', 'left'] },
  { in: 'bowline', change: ['The ', 'It is the '], expected: ['The `bowline`', 'It is the `bowline`'] },
  { in: 'In 1921', change: ['1921', '1912'], expected: ['In 1921', 'In 1912'] },
  { in: '5 &#x3C; 6', change: ['5 &#x3C; 6', '5 &lt; 7'], expected: ['5 < 6', '5 < 7'] },
  {
    in: 'Auftriebs',
    change: ['Auftriebs', 'statischen Auftriebs'],
    expected: ['des Auftriebs', 'des statischen Auftriebs'],
  },
  {
    in: '船首です',
    change: ['船首です', '船首（せんしゅ）です'],
    expected: ['A: 船首です', 'A: 船首（せんしゅ）です'],
  },
  {
    in: 'Six feet',
    change: ['Six feet', 'Six feet, 1.8 m'],
    expected: ['> A: Six feet', '> A: Six feet, 1.8 m'],
  },
  {
    in: 'One mile an hour',
    change: ['One mile', 'One <font color="red">nautical</font> mile'],
    expected: ['One mile', 'One nautical mile'],
  },
  {
    in: 'front of a ship',
    change: ['front of a ship', 'front of a <u>ship</u> or boat'],
    expected: ['front of a ship', 'front of a <u>ship</u> or boat'],
  },
  { in: 'back of a ship', change: ['back', 'rear'], expected: ['back of a ship', 'rear of a ship'] },
  { in: 'body of a ship', change: ['body', 'main body'], expected: ['hull::body', 'hull::main body'] },
  { in: 'floor of a ship', change: ['floor', 'flooor'], expected: ['deck::floor', 'deck::flooor'] },
  { in: 'lowest part', change: ['lowest', 'deepest'], expected: ['lowest part', 'deepest part'] },
  { in: 'carries the sails', change: ['carries', 'bears'], expected: ['carries the', 'bears the'] },
  { in: 'is at the stern', change: ['is at', 'hangs at'], expected: ['is at the', 'hangs at the'] },
  { in: 'A kitchen', change: ['A kitchen', 'The kitchen'], expected: ['A kitchen', 'The kitchen'] },
  { in: 'Anchor down', change: ['Anchor down', 'Drop anchor'], expected: ['Anchor down', 'Drop anchor'] },
]

needing('anki').describe("pull from Anki's real back end", () => {
  let anki: AnkiServer
  beforeAll(async () => {
    anki = await startAnki()
  })
  afterAll(() => anki.stop())
  beforeEach(async () => {
    process.env.XDG_STATE_HOME = mkdtempSync(join(tmpdir(), 'ddd-state-'))
    await anki.reset()
  })

  async function pushed(notes: Record<string, string> = files): Promise<Project> {
    const project = createProject()
    project.save(notes, savedAtMs)
    await pushProject(project, anki)
    return project
  }
  const pull = (project: Project, options: { isDryRun?: boolean; includesNew?: boolean } = {}) =>
    pullDecks(
      connectToAnki({ url: anki.url }),
      {},
      { cwd: project.folder, cache: false },
      { isDryRun: false, includesNew: false, ...options },
    )

  async function editInAnki(
    notes: readonly NoteState[],
    { in: text, change: [before, after] }: Pick<AnkiEdit, 'in' | 'change'>,
  ) {
    const isIn = (value: string, name: string) =>
      name !== 'Where' && name !== 'Source' && value.includes(text)
    const note = notes.find(({ fields }) => Object.entries(fields).some(([name, value]) => isIn(value, name)))
    if (!note) throw new Error(`No note contains “${text}”`)
    const [name = '', value = ''] = Object.entries(note.fields).find(([key, html]) => isIn(html, key)) ?? []
    expect(value).toContain(before)
    await anki.edit(note.id, { [name]: value.replace(before, after) })
  }
  const texts = (project: Project) =>
    Object.fromEntries(Object.keys(files).map((file) => [file, project.read(file)]))

  it(`pulls ${edits.length} edits and changes nothing else; a second pull changes nothing`, async () => {
    const project = await pushed()
    const notes = await anki.state()
    for (const edit of edits) await editInAnki(notes, edit)
    const dry = await pull(project, { isDryRun: true })
    expect(texts(project)).toEqual(files)
    expect(dry.diff).toMatch(/^--- .*notes\/a\.md/m)
    const result = await pull(project)
    expect(result.unresolved.map(({ field }) => field.ankiHtml)).toEqual([])
    expect(result.conflicts).toEqual([])
    expect(result.pulled).toHaveLength(edits.length)
    expect(result.diff).toBe(dry.diff)
    const expectedTexts: Record<string, string> = { ...files }
    for (const { expected } of edits) {
      const file = Object.keys(expectedTexts).find((name) => expectedTexts[name]?.includes(expected[0])) ?? ''
      expectedTexts[file] = expectedTexts[file]?.replace(...expected) ?? ''
    }
    expect(texts(project)).toEqual(expectedTexts)
    const again = await pull(project)
    expect(again).toMatchObject({ pulled: [], conflicts: [], unresolved: [], diff: '', files: [] })
    expect(texts(project)).toEqual(expectedTexts)
    // A push has nothing to do either.
    expect(await pushProject(project, anki)).toMatchObject({ updated: 0, created: [] })
    expect((await pull(project)).pulled).toEqual([])
  })

  it('keeps CR LF and a byte order mark', async () => {
    const project = await pushed({ 'notes/b.md': `\uFEFF${questions.replaceAll('\n', '\r\n')}` })
    await editInAnki(await anki.state(), { in: 'A sail', change: ['A sail', 'A kite'] })
    await pull(project)
    expect(project.read('notes/b.md')).toBe(
      `\uFEFF${questions.replaceAll('\n', '\r\n').replace('A sail', 'A kite')}`,
    )
  })

  it('reports a conflict and changes nothing', async () => {
    const project = await pushed()
    await editInAnki(await anki.state(), { in: 'A sail', change: ['A sail', 'A kite'] })
    project.edit('notes/b.md', Date.now(), ['A: A sail', 'A: A jib'])
    const before = texts(project)
    const { conflicts, pulled } = await pull(project)
    expect(conflicts.map(({ field }) => [field.ankiHtml, field.notesHtml])).toEqual([
      ['<p>A kite</p>', '<p>A jib</p>'],
    ])
    expect(pulled).toEqual([])
    expect(texts(project)).toEqual(before)
  })

  it('reports edits that cannot be mapped to the Markdown', async () => {
    const project = await pushed()
    const note = (await anki.state()).find(({ fields }) => fields.Recall?.includes('Raise a mast'))
    await anki.edit(note?.id ?? 0, { Recall: `${note?.fields.Recall}<p>my own hint</p>` })
    const { unresolved } = await pull(project)
    expect(unresolved).toHaveLength(1)
    expect(texts(project)).toEqual(files)
  })

  it('never changes another note with the same text', async () => {
    const twice = 'Q: one?\nA: the same answer\n\nQ: two?\nA: the same answer\n'
    const project = await pushed({ 'notes/b.md': twice })
    const note = (await anki.state()).find(({ fields }) => fields.Front?.includes('two'))
    await anki.edit(note?.id ?? 0, { Back: '<p>another answer</p>' })
    await pull(project)
    expect(project.read('notes/b.md')).toBe('Q: one?\nA: the same answer\n\nQ: two?\nA: another answer\n')
  })

  it('changes no file that is not UTF-8', async () => {
    const project = createProject()
    const bytes = Buffer.concat([Buffer.from('Q: a caf'), Buffer.from([0xe9]), Buffer.from('?\nA: A sail\n')])
    project.save({ 'notes/b.md': '' }, savedAtMs)
    project.saveBytes('notes/b.md', bytes, savedAtMs)
    await pushProject(project, anki)
    await editInAnki(await anki.state(), { in: 'A sail', change: ['A sail', 'A kite'] })
    expect((await pull(project)).unresolved).toHaveLength(1)
    expect(project.readBytes('notes/b.md').equals(bytes)).toBe(true)
  })

  describe('--new', () => {
    it('fetches cards created in Anki once, with their tags and ids', async () => {
      const project = await pushed()
      const basic = await anki.addNote({
        deck: 'boats',
        type: 'Basic',
        fields: { Front: 'What is a <b>dinghy</b>?', Back: 'A small<br>boat' },
        tags: ['small', 'a::b'],
      })
      const cloze = await anki.addNote({
        deck: 'boats::phone',
        type: 'Cloze',
        fields: { Text: 'A {{c1::jib}} is a sail', 'Back Extra': '' },
      })
      await anki.addNote({ deck: 'Other', type: 'Basic', fields: { Front: 'not ours', Back: 'x' } })
      await anki.review()
      expect((await pull(project, { includesNew: true, isDryRun: true })).new?.fetched).toHaveLength(2)
      const { new: added } = await pull(project, { includesNew: true })
      expect(added).toMatchObject({ inbox: 'notes/inbox.md', refused: [] })
      expect(project.read('notes/inbox.md')).toBe(
        '# Inbox\n\nQ: What is a **dinghy**?\nA: A small<br>boat #a/b #small\n\nA {{c1::jib}} is a sail\n',
      )
      expect((await pull(project, { includesNew: true })).new?.fetched).toEqual([])
      // Neither a build nor a push creates the notes again.
      const before = await anki.state()
      await pushProject(project, anki)
      await project.build()
      await anki.importPackage(project.apkg())
      expect((await anki.state()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
      const guids = new Map(before.map(({ id, guid }) => [id, guid]))
      expect(project.ledger().map(({ guid }) => guid)).toEqual(
        expect.arrayContaining([guids.get(basic), guids.get(cloze)]),
      )
      // Neither does a later push, or a push of another file in between.
      for (const notes of [['notes/a.md'], ['notes']]) {
        const pushed = await pushProject(project, anki, { notes })
        expect(pushed).toMatchObject({ created: [], refused: [] })
        expect(pushed.plan.create).toEqual([])
      }
      // Neither does another machine, which has the ledger from Git.
      process.env.XDG_STATE_HOME = mkdtempSync(join(tmpdir(), 'ddd-state-'))
      expect((await pull(project, { includesNew: true })).new?.fetched).toEqual([])
      expect(await pushProject(project, anki)).toMatchObject({ created: [], refused: [] })
      expect(await anki.state()).toHaveLength(before.length)
    })

    it('appends to an existing inbox file, and reports notes that it cannot fetch', async () => {
      const project = await pushed({ ...files, 'notes/inbox.md': '# Mine\n\nQ: here?\nA: yes' })
      await anki.addNote({ deck: 'boats', type: 'Basic', fields: { Front: 'there?', Back: 'no' } })
      await anki.addNote({ deck: 'boats', type: 'Basic', fields: { Front: 'half a card', Back: '' } })
      const { new: added } = await pull(project, { includesNew: true })
      expect(project.read('notes/inbox.md')).toBe('# Mine\n\nQ: here?\nA: yes\n\nQ: there?\nA: no\n')
      expect(added?.refused).toEqual([{ front: 'half a card', reason: 'its second field is empty' }])
    })
  })
})
