/** How a build uses the ledger: which notes keep their ids, and what it reports. */
import { describe, expect, it } from 'vitest'
import { build, read } from '../../../src/engine/index.js'
import { type AnkiOptions, anki, type Config, completions, json } from '../../../src/index.js'
import { createProject } from '../anki/project.js'

const savedAtMs = Date.UTC(2026, 0, 1)
const later = Date.UTC(2026, 1, 1)
const files = {
  'notes/a.md':
    '# A\n\n| Command | Description | Options |\n|--|--|--|\n| `boat ls -l` | Show boats | `-a` |\n| `boat rm --now HULL` | Remove a hull | |\n',
  'notes/b.md': '# B\n\nQ: one?\nA: 1\n\nQ: What is the second?\nA: 2\n',
}
const startProject = async (config: Config = {}, notes: Record<string, string> = files) => {
  const project = createProject()
  project.save(notes, savedAtMs)
  const first = await project.build(config)
  const states = () => project.ledger().map(({ state }) => state)
  return { project, first, states, ledger: () => project.read('ddd-build.ids.tsv') }
}
const configWith = (options: AnkiOptions): Config => ({ emit: [anki(options)] })

describe('the ledger', () => {
  it('is written to the root with the first deck, and stays unchanged', async () => {
    const { project, ledger } = await startProject()
    const text = ledger()
    const apkg = project.readBytes('out/anki/boats.apkg')
    expect(text).toMatch(/^# ddd-build ids\t1\tboats\n/)
    const { ids } = await project.build()
    expect(ids?.isChanged).toBe(false)
    expect(ledger()).toBe(text)
    expect(project.readBytes('out/anki/boats.apkg').equals(apkg)).toBe(true)
  })

  it('is not written by formats without cards', async () => {
    const { project } = await startProject({ emit: [json(), completions()] })
    expect(project.ledger()).toEqual([])
  })

  it('has the id from the config, its own first line, or the package name, in this order', async () => {
    const { project, ledger } = await startProject(
      {},
      { ...files, 'package.json': '{ "name": "@me/ships" }' },
    )
    expect(ledger()).toMatch(/^# ddd-build ids\t1\tships\n/)
    project.save({ 'package.json': '{ "name": "other" }' }, later)
    await project.build()
    expect(ledger()).toMatch(/^# ddd-build ids\t1\tships\n/)
    const guids = project.ledger().map(({ guid }) => guid)
    await project.build({ id: 'mine' })
    expect(ledger()).toMatch(/^# ddd-build ids\t1\tmine\n/)
    expect(project.ledger().map(({ guid }) => guid)).toEqual(guids)
  })

  it('two notebooks with different ids never share a GUID', async () => {
    const [one, other] = [await startProject({ id: 'one' }), await startProject({ id: 'other' })]
    const guids = new Set(one.project.ledger().map(({ guid }) => guid))
    expect(other.project.ledger().filter(({ guid }) => guids.has(guid))).toEqual([])
  })

  it('assigns the same ids to unedited content if it was lost', async () => {
    const { project, ledger } = await startProject()
    const text = ledger()
    project.remove('ddd-build.ids.tsv')
    project.remove('out')
    await project.build()
    expect(ledger()).toBe(text)
  })

  it.each(['csv', 'apkg'] as const)('finds all notes in the %s file if it was lost', async (type) => {
    const emit = [anki({ files: [type] })]
    const keys = ['first', 'second', 'third'].map((text) => `- \`Ctrl + S\` - the ${text} sail\n`).join('')
    const { project } = await startProject({ emit }, { ...files, 'notes/c.md': `# C\n\n${keys}` })
    const guids = () => project.ledger().map(({ guid }) => guid)
    const before = guids()
    // Without this edit, the ids would be the same anyway: they are derived from the content.
    project.edit('notes/a.md', later, ['boat ls -l', 'boat ls --long'])
    project.remove('ddd-build.ids.tsv')
    const { ids } = await project.build({ emit })
    expect(ids?.changes.added).toEqual([])
    expect(guids().toSorted()).toEqual(before.toSorted())
  })

  it.each(['csv', 'apkg'] as const)(
    'knows which notes continue others if it was lost and the %s file is left',
    async (type) => {
      const emit = [anki({ files: [type] })]
      const { project } = await startProject(
        { emit },
        { 'notes/a.md': 'The {{c1::bow}} is in front of the stern.\n' },
      )
      project.edit('notes/a.md', later, ['the stern', 'the {{c2::stern}}'])
      await project.build({ emit })
      const relations = () => project.ledger().map(({ guid, continues }) => [guid, continues])
      const before = relations()
      expect(before.map(([, continues]) => continues)).toEqual(['', before[0]?.[0]])
      project.remove('ddd-build.ids.tsv')
      await project.build({ emit })
      expect(relations()).toEqual(before)
    },
  )

  it('stops the build if it is invalid, because all cards would get new ids', async () => {
    const { project, ledger } = await startProject()
    project.save({ 'ddd-build.ids.tsv': `${ledger()}broken\n` }, later)
    await expect(project.build()).rejects.toThrow(
      /ddd-build\.ids\.tsv:8 can't be read: expected 11 tab-separated cells/,
    )
  })

  it('is not changed with frozenIds, and the build reports that it is out of date', async () => {
    const { project, ledger } = await startProject()
    const text = ledger()
    project.edit('notes/b.md', later, ['one?', 'three?'], ['A: 1', 'A: 3'])
    const { ids } = await build({}, { cwd: project.folder, cache: false, frozenIds: true })
    expect(ids?.isChanged).toBe(true)
    expect(ledger()).toBe(text)
    expect(project.readBytes('out/anki/boats.csv').toString()).toContain('three?')
  })
})

describe('no note is orphaned by', () => {
  it('a build of one file', async () => {
    const { project, ledger } = await startProject()
    const text = ledger()
    const { ids } = await project.build({ notes: ['notes/a.md'] })
    expect(ids?.changes.removed).toEqual([])
    expect(ledger()).toBe(text)
  })

  it('a build of one format', async () => {
    const { project, ledger } = await startProject()
    const text = ledger()
    await project.build({ emit: [json()] })
    expect(ledger()).toBe(text)
  })

  it('a file that is temporarily unreadable', async () => {
    const { project, states } = await startProject()
    project.save({ 'notes/b.md': `${files['notes/b.md']}${'> '.repeat(300)}x\n` }, later)
    const { ids, messages } = await project.build()
    expect(messages.map(({ ruleId }) => ruleId)).toContain('unreadable-file')
    expect(ids?.changes.removed).toEqual([])
    project.save(files, later)
    expect((await project.build()).ids?.changes).toMatchObject({ added: [], removed: [] })
    expect(states()).toEqual(['active', 'active', 'active', 'active'])
  })

  it('an ignored folder, unlike a removed one', async () => {
    const { project, states } = await startProject(
      {},
      { ...files, 'notes/c/c.md': 'Q: c?\nA: c\n', 'notes/d/d.md': 'Q: d?\nA: d\n' },
    )
    project.save({ 'notes/.gitignore': 'c/\n' }, later)
    project.remove('notes/d')
    expect((await project.build()).ids?.changes.removed.map(({ key }) => key)).toEqual(['d?'])
    expect(states().filter((state) => state === 'removed')).toHaveLength(1)
  })

  it('a kind of card that is disabled and enabled again', async () => {
    const { project, ledger, states } = await startProject()
    const text = ledger()
    const { ids } = await project.build(configWith({ kinds: ['recall', 'gaps'] }))
    expect(ids?.changes.removed).toEqual([])
    expect(states().filter((state) => state === 'inactive')).toHaveLength(2)
    await project.build(configWith({ kinds: ['author'] }))
    expect(states().filter((state) => state === 'inactive')).toHaveLength(2)
    expect((await project.build()).ids?.changes).toMatchObject({ added: [], removed: [], updated: [] })
    expect(ledger()).toBe(text)
  })

  it('a command that is excluded until a mistake is fixed', async () => {
    const { project, states, ledger } = await startProject()
    const text = ledger()
    project.edit('notes/a.md', later, ['boat rm --now HULL', 'boat rm —now HULL'])
    const excluded = await project.build()
    expect(excluded.ids?.changes).toMatchObject({ added: [], removed: [] })
    project.edit('notes/a.md', later, ['boat rm —now HULL', 'boat rm --now HULL'])
    expect((await project.build()).ids?.changes).toMatchObject({ added: [], removed: [], updated: [] })
    expect(states()).not.toContain('removed')
    expect(ledger()).toBe(text)
  })

  it('a command without a description for a while', async () => {
    const { project, states, ledger } = await startProject()
    const text = ledger()
    project.edit('notes/a.md', later, ['| Remove a hull |', '| |'])
    expect((await project.build()).ids?.changes.removed).toEqual([])
    expect(states()).toContain('inactive')
    project.save(files, later)
    expect((await project.build()).ids?.changes).toMatchObject({ added: [], updated: [] })
    expect(ledger()).toBe(text)
  })

  it('a card with a no-card comment', async () => {
    const { project, states } = await startProject()
    project.save({ 'notes/b.md': `<!-- no-card -->\n\n${files['notes/b.md']}` }, later)
    expect((await project.build()).ids?.changes.removed).toEqual([])
    expect(states().filter((state) => state === 'inactive')).toHaveLength(2)
  })
})

const rowsOf = (text: string) => text.split('\n').filter((line) => !line.startsWith('#'))

describe('two decks with the same cards', () => {
  it('share their notes, in any order, and if one deck is removed', async () => {
    const [one, two] = [anki({ deck: 'One' }), anki({ deck: 'Two', decks: 'files' })]
    const { project, ledger } = await startProject({ emit: [one, two] })
    const text = ledger()
    expect(project.ledger()).toHaveLength(4)
    for (const emit of [[two, one], [two], [one]]) {
      const { ids } = await project.build({ emit })
      expect(ids?.changes).toEqual({ added: [], edited: [], updated: [], removed: [], revived: [] })
    }
    expect(rowsOf(ledger())).toEqual(rowsOf(text))
  })
})

describe('a build reports', () => {
  it('notes that were edited and keep their ids', async () => {
    const { project } = await startProject()
    project.edit('notes/b.md', later, ['What is the second?', 'What is the secnod?'])
    const { ids } = await project.build()
    expect(ids?.changes.edited.map(({ before, after }) => [before.key, after.key])).toEqual([
      ['What is the second?', 'What is the secnod?'],
    ])
  })

  it('notes that will be overwritten in Anki though they were not edited', async () => {
    const knowledge = '# boat\n\n## `boat add NAME` - Add a boat\n'
    const { project } = await startProject(
      {},
      { ...files, 'notes/c.md': '- `boat add NAME`\n- `boat ls`\n', 'knowledge/boat.md': knowledge },
    )
    project.save({ 'knowledge/boat.md': knowledge.replace('Add a boat', 'Add a boat to the fleet') }, later)
    const { ids } = await project.build()
    expect(ids?.reworded).toBe(1)
    // The time moves on by one second, so that Anki accepts the update.
    expect(ids?.changes.updated.map(({ before, after }) => after.time - before.time)).toEqual([1])
  })

  it('an edit whose file is older than the ledger as an edit', async () => {
    const { project } = await startProject()
    project.edit('notes/b.md', savedAtMs - 86_400_000, ['A: 1', 'A: One'])
    const { ids } = await project.build()
    expect(ids?.changes.updated).toHaveLength(1)
    expect(ids?.reworded).toBe(0)
  })

  it('no changes for a touched file, an edited config or a moved line', async () => {
    const { project } = await startProject()
    project.save(
      {
        'notes/a.md': `More.\n\n${files['notes/a.md']}`,
        'notes/b.md': files['notes/b.md'],
        'ddd-build.config.json': '{}',
      },
      later,
    )
    const { ids } = await project.build({ rules: { 'missing-page': 'off' } })
    expect(ids?.changes).toEqual({ added: [], edited: [], updated: [], removed: [], revived: [] })
    expect(ids?.isChanged).toBe(false)
  })
})

describe('a watch session', () => {
  it('leaves no rows in the ledger for notes that it added and removed again', async () => {
    const { project, ledger } = await startProject()
    const session = new Set<string>()
    const rebuild = () => build({}, { cwd: project.folder, cache: false, session })
    const text = ledger()
    project.edit('notes/b.md', later, ['# B\n', '# B\n\nQ: th\nA: x\n'])
    await rebuild()
    project.edit('notes/b.md', later, ['Q: th\nA: x\n', 'Q: What is a third thing?\nA: three\n'])
    await rebuild()
    expect(project.ledger()).toHaveLength(5)
    project.save(files, savedAtMs)
    await rebuild()
    expect(ledger()).toBe(text)
  })
})

describe('the number and names of decks', () => {
  const decksOf = async (notes: Record<string, string>, config: Config = {}) => {
    const project = createProject()
    project.save(notes, savedAtMs)
    const result = await read(config, { cwd: project.folder })
    const deck = anki((config.emit?.[0] as { options?: AnkiOptions } | undefined)?.options).deck(
      result.notebook,
      result.context,
    )
    return Object.fromEntries(deck.notes.map(({ draft, deck: name }) => [draft.key, name]))
  }
  const q = (name: string) => `# ${name} first\n\nQ: ${name}?\nA: x\n`

  it('one deck for notes in one folder, whatever the first heading', async () => {
    expect(await decksOf({ 'notes/a.md': q('a'), 'notes/b.md': q('b') })).toEqual({
      'a?': 'boats',
      'b?': 'boats',
    })
  })
  it('one deck for each of three folders', async () => {
    const notes = { 'notes/docker/a.md': q('a'), 'notes/git/b.md': q('b'), 'notes/linux/net/c.md': q('c') }
    expect(await decksOf(notes)).toEqual({
      'a?': 'boats::docker',
      'b?': 'boats::git',
      'c?': 'boats::linux::net',
    })
    expect(await decksOf(notes, configWith({ decks: 'one' }))).toEqual({
      'a?': 'boats',
      'b?': 'boats',
      'c?': 'boats',
    })
  })
  it('one deck for each file or chapter', async () => {
    const notes = { 'notes/a.md': q('a'), 'notes/b.md': '# B\n\n## Chapter 3 - Masts\n\nQ: b?\nA: x\n' }
    expect(await decksOf(notes, configWith({ decks: 'files' }))).toEqual({
      'a?': 'boats::a',
      'b?': 'boats::b',
    })
    expect(await decksOf(notes, configWith({ decks: 'chapters', deck: 'Mine' }))).toEqual({
      'a?': 'Mine',
      'b?': 'Mine::03 Masts',
    })
  })
  it('the deck in the front matter of a file', async () => {
    const notes = { 'notes/a.md': `---\ndeck: Spanish::Verbs\n---\n${q('a')}`, 'notes/x/b.md': q('b') }
    expect(await decksOf(notes)).toEqual({ 'a?': 'Spanish::Verbs', 'b?': 'boats::x' })
  })
  it('the same decks in a build of one file as in a build of all files', async () => {
    const project = createProject()
    project.save({ 'notes/docker/a.md': q('a'), 'notes/git/b.md': q('b') }, savedAtMs)
    await project.build()
    await project.build({ notes: ['notes/docker/a.md'] })
    expect(project.readBytes('out/anki/boats.csv').toString()).toContain('"boats::docker"')
  })
  it('named after the config, the package or the folder, in this order', async () => {
    const notes = { 'notes/a.md': q('a') }
    const inPackage = { ...notes, 'package.json': '{"name":"ships"}' }
    expect(await decksOf(inPackage, { title: 'Seamanship' })).toEqual({ 'a?': 'Seamanship' })
    expect(await decksOf(inPackage)).toEqual({ 'a?': 'ships' })
    expect(await decksOf(notes)).toEqual({ 'a?': 'boats' })
  })
})

describe('similar facts', () => {
  const notesOf = async (markdown: string) => {
    const { project } = await startProject({}, { 'notes/a.md': markdown })
    const result = await read({}, { cwd: project.folder })
    return anki().deck(result.notebook, result.context).notes
  }
  it('the same question with two answers: two notes, distinguished by their sections', async () => {
    const notes = await notesOf(
      '# X\n\n## France\n\nQ: Capital?\nA: Paris\n\n## Spain\n\nQ: Capital?\nA: Madrid\n',
    )
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(2)
    expect(notes.map(({ fields }) => fields[2])).toEqual([
      expect.stringContaining('France'),
      expect.stringContaining('Spain'),
    ])
  })
  it('keep their ids when reordered', async () => {
    const [france, spain] = ['## France\n\nQ: Capital?\nA: Paris\n', '## Spain\n\nQ: Capital?\nA: Madrid\n']
    const { project, ledger } = await startProject({}, { 'notes/a.md': `# X\n\n${france}\n${spain}` })
    const text = ledger()
    project.save({ 'notes/a.md': `# X\n\n${spain}\n${france}` }, later)
    await project.build()
    expect(ledger()).toBe(text)
  })
  it('the same command twice: one note with both sources', async () => {
    const notes = await notesOf(
      '# X\n\n## One\n\n- `boat ls -l` - Show boats\n\n## Two\n\n- `boat ls -l` - Show boats\n',
    )
    expect(notes).toHaveLength(1)
    expect(notes[0]?.fields.at(-1)).toMatch(/notes\/a\.md › One<br>notes\/a\.md › Two/)
  })
  it('the same question and answer twice: one note with both sources', async () => {
    const notes = await notesOf('# X\n\n## One\n\nQ: a?\nA: b\n\n## Two\n\nQ: a?\nA: b\n')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.fields.at(-1)).toMatch(/One<br>.*Two/)
  })
})

describe('openWith', () => {
  const sourceOf = async (openWith: string) => {
    const { project } = await startProject({}, { 'notes/a b.md': '# X\n\n## Größe & mehr\n\nQ: a?\nA: b\n' })
    const result = await read({}, { cwd: project.folder })
    return {
      folder: project.folder,
      source: anki({ openWith }).deck(result.notebook, result.context).notes[0]?.fields.at(-1),
    }
  }
  it('links to the heading in Obsidian', async () => {
    expect((await sourceOf('obsidian')).source).toContain(
      '<a href="obsidian://open?vault=boats&amp;file=notes/a%20b.md%23Gr%C3%B6%C3%9Fe%20%26%20mehr">',
    )
  })
  it('links to the file in VS Code', async () => {
    const { folder, source } = await sourceOf('vscode')
    expect(source).toContain(`<a href="vscode://file${folder}/notes/a%20b.md">`)
  })
  it('fills a template', async () => {
    expect((await sourceOf('https://notes.example/{file}#{heading}')).source).toContain(
      'href="https://notes.example/notes/a%20b.md#Gr%C3%B6%C3%9Fe%20%26%20mehr"',
    )
  })
  it('rejects other values', () => {
    expect(() => anki({ openWith: 'obsidain' })).toThrow('must be obsidian, vscode or a URL with {file}')
    expect(() => anki({ openWith: 'javascript:alert(1)//{file}' })).toThrow('must be obsidian')
  })
})
