/** A studied deck from version 0.1.0 keeps its cards and reviews, whatever else changes with the upgrade. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type AnkiOptions, anki as ankiEmitter, type Config } from '../../../src/index.js'
import { needing } from '../../needs.js'
import { type AnkiServer, type NoteState, startAnki } from './anki-server.js'
import { createProject, type Project, pushProject } from './project.js'

const release = resolve(import.meta.dirname, '../../../../shared/releases/ddd-build-0.1.0.tgz')
const hour = 3_600_000
const savedAtMs = Date.now() - 1000 * hour
const later = Date.now() + hour

const notes = `# Docker Notes

## Chapter 4 - The Big Picture

| Command | Description | Options | Page |
|--|--|--|--|
| \`boat ls -l DIR\` | lists boats | \`-a\` | 7 |
| \`boat sink --now HULL\` | sinks a hull | | 8 |
| \`boat set --mode (wet\\|dry)\` | sets its state | | 9 |

A **keel** is the lowest part.

A **keel** is also a duck.

Q: What *catches* the wind?
A: A **sail**, and
a kite

bow:::front

A {{c1::mast}} holds ==sails==.

| Keys | Action |
|--|--|
| Ctrl + A | start of the line |
| Ctrl + A | all of a text |
`

needing('shared').describe('a deck of version 0.1.0', () => {
  let anki: AnkiServer
  let old: string
  beforeAll(async () => {
    old = mkdtempSync(join(tmpdir(), 'ddd-0.1.0-'))
    execFileSync('tar', ['xzf', release, '-C', old])
    anki = await startAnki()
  })
  afterAll(() => anki.stop())
  beforeEach(async () => {
    process.env.XDG_STATE_HOME = mkdtempSync(join(tmpdir(), 'ddd-state-'))
    await anki.reset()
  })

  /** Creates a project that was built with version 0.1.0 and studied in Anki. */
  async function studied(config?: string, format: 'apkg' | 'csv' = 'apkg') {
    const project = createProject('ships')
    project.save(
      { 'notes/boats.md': notes, ...(config === undefined ? {} : { 'ddd-build.config.js': config }) },
      savedAtMs,
    )
    execFileSync(process.execPath, [join(old, 'package/dist/cli/main.js'), '--no-cache'], {
      cwd: project.folder,
      stdio: 'pipe',
    })
    const imported =
      format === 'apkg' ? await anki.importPackage(project.apkg()) : await anki.importCsv(project.csv())
    expect(imported.new).toBeGreaterThan(8)
    await anki.review()
    const before = await anki.state()
    return { project, before }
  }
  /** Imports the new deck, and checks that no note is added or lost. */
  async function upgrade(
    { project, before }: { project: Project; before: NoteState[] },
    format: 'apkg' | 'csv' = 'apkg',
  ) {
    const counts =
      format === 'apkg' ? await anki.importPackage(project.apkg()) : await anki.importCsv(project.csv())
    const after = await anki.state()
    expect(counts).toMatchObject({ new: 0, conflicting: 0 })
    const reviews = (states: NoteState[]) =>
      states.map(({ guid, cards }) => [
        guid,
        cards.map(({ ord, reviews, interval }) => [ord, reviews, interval]),
      ])
    expect(reviews(after)).toEqual(reviews(before))
    expect(await anki.emptyCards()).toEqual([])
    return { counts, after }
  }

  /** Notes whose cards are worded differently than in version 0.1.0. */
  const reworded = 5

  it('is continued by the first build: ids come from the .apkg in out/, and the build tells how many notes it reworded', async () => {
    const old = await studied()
    const { ids } = await old.project.build()
    expect(ids).toMatchObject({ adopted: old.before.length, reworded })
    expect((await upgrade(old)).counts.updated).toBe(reworded)
  })

  it.each<[string, Config]>([
    ['another title', { title: 'Seamanship' }],
    ['another deck', { emit: [ankiEmitter({ deck: 'Seamanship' })] }],
    ['an id', { id: 'boats-x7' }],
  ])('is continued if the config gets %s at the same time', async (_, config) => {
    const old = await studied()
    await old.project.build(config)
    await upgrade(old)
  })

  it('is continued if notes are edited at the same time', async () => {
    const old = await studied()
    old.project.edit(
      'notes/boats.md',
      later,
      ['boat sink --now HULL', 'boat sink --now <hull>'],
      ['What *catches* the wind?', 'What *cathces* the wind?'],
      ['# Docker Notes', '# My notes'],
    )
    await old.project.build()
    const { after, counts } = await upgrade(old)
    expect(counts.updated).toBe(reworded + 1)
    expect(JSON.stringify(after)).toContain('cathces')
  })

  it('is continued with formerDeck if out/ was removed', async () => {
    const old = await studied()
    old.project.remove('out')
    await old.project.build({ emit: [ankiEmitter({ formerDeck: 'Docker Notes' })] })
    await upgrade(old)
  })

  it('is continued with formerDeck, added after the first build reported it', async () => {
    const old = await studied()
    old.project.remove('out')
    const { ids } = await old.project.build()
    expect(ids?.formerDeckName).toBe('Docker Notes')
    await old.project.build({ emit: [ankiEmitter({ formerDeck: 'Docker Notes' })] })
    await upgrade(old)
    // The option isn't needed any more.
    await old.project.build()
    await upgrade(old)
  })

  it.each<[string, AnkiOptions]>([
    ["a deck's name", { deck: 'Mine' }],
    ["a deck's id", { deck: { name: 'Mine', id: 'mine-1' } }],
    ['decks by chapter', { deck: 'Mine', decks: 'chapters' }],
    ['kinds', { kinds: ['recall', 'options', 'choice', 'concept', 'shortcut', 'author', 'recognise'] }],
  ])('is continued with a config that sets %s', async (_, options) => {
    const old = await studied(`export default { emit: [['anki', ${JSON.stringify(options)}]] }\n`)
    await old.project.build({ emit: [ankiEmitter(options)] })
    await upgrade(old)
    old.project.remove('out')
    old.project.remove('ddd-build.ids.tsv')
    // Without the ledger, only a deck id identifies the cards; a name doesn't.
    if (typeof options.deck !== 'object') return
    await old.project.build({ emit: [ankiEmitter(options)] })
    await upgrade(old)
  })

  it('is continued from its CSV to the new CSV', async () => {
    const old = await studied("export default { emit: [['anki', { files: ['csv'] }]] }\n", 'csv')
    old.project.remove('ddd-build.config.js')
    await old.project.build({ title: 'Seamanship' })
    await upgrade(old, 'csv')
  })

  it('is continued by push', async () => {
    const old = await studied()
    old.project.edit('notes/boats.md', later, ['sinks a hull', 'sinks a hull at once'])
    const pushed = await pushProject(old.project, anki)
    expect(pushed).toMatchObject({ created: [], refused: [], updated: reworded })
    expect(pushed.plan.existing.flatMap(({ conflicts }) => conflicts)).toEqual([])
    await upgrade(old)
  })
})
