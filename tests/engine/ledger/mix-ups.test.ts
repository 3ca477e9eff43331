/** Editing several similar notes at once: no note takes over the id of another, and the next build changes nothing. */
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { anki, assignIds, readLedger, writeLedger } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { createProject } from '../anki/project.js'

type Files = Readonly<Record<string, string>>

function build(files: Files, ledger?: string, isRead: (file: string) => boolean = () => true) {
  const notes = Object.entries(files)
    .filter(([path]) => isRead(path))
    .map(([path, value]) => parseNotes({ path, value }))
  const { drafts } = anki().drafts(createNotebook(notes, { id: 'x' }))
  const before = ledger === undefined ? { notebookId: 'x', rows: [] } : readLedger(ledger)
  const {
    notes: assigned,
    ledger: after,
    changes,
  } = assignIds(drafts, before, { coversFile: isRead, timeOf: () => 1000 })
  const guids = new Map(assigned.map(({ guid, draft }) => [`${draft.key} → ${draft.answer}`, guid]))
  expect(new Set(assigned.map(({ guid }) => guid)).size).toBe(assigned.length)
  return { text: writeLedger(after), guids: [...guids], changes }
}
/** Builds before and after an edit, and checks that a third build changes nothing. */
function edit(before: string | Files, after: string | Files) {
  const filesOf = (notes: string | Files) => (typeof notes === 'string' ? { 'a.md': notes } : notes)
  const first = build(filesOf(before))
  const second = build(filesOf(after), first.text)
  const third = build(filesOf(after), second.text)
  expect(third.text).toBe(second.text)
  return {
    before: first.guids.map(([, guid]) => guid),
    after: second.guids.map(([, guid]) => guid),
    changes: second.changes,
  }
}

const names = ['Anna', 'Ben', 'Cleo', 'Dora', 'Emil', 'Finn']
describe('the same edit in several notes', () => {
  it.each<[string, (name: string, index: number) => string, (name: string, index: number) => string]>([
    [
      'placeholders of commands',
      (name) => `- \`git check ${name.toUpperCase()}\` - Check ${name}`,
      (name) => `- \`git check <${name.toLowerCase()}>\` - Check ${name}`,
    ],
    [
      'typos in gaps',
      (name, index) => `In ==19${index}4== the ship of ==${name}x== sank.\n`,
      (name, index) => `In ==19${index}4== the ship of ==${name}== sank.\n`,
    ],
    [
      'terms of one sentence',
      (name) => `A **${name}bbot** is a kind of boat.\n`,
      (name) => `A **${name}boot** is a kind of boat.\n`,
    ],
    [
      'a full stop after each answer of one question',
      (name) => `Q: Name a captain\nA: The captain ${name}\n`,
      (name) => `Q: Name a captain\nA: The captain ${name}.\n`,
    ],
    [
      'a reworded question with short answers',
      (name) => `Q: Captain of the ship ${name}?\nA: ${name}x\n`,
      (name) => `Q: Who is the captain of the ship ${name}?\nA: ${name}x\n`,
    ],
  ])('%s', (_, before, after) => {
    const {
      before: old,
      after: now,
      changes,
    } = edit(names.map(before).join('\n'), names.map(after).join('\n'))
    expect(now).toEqual(old)
    expect(changes.added).toEqual([])
  })
})

describe('a reworded question', () => {
  it.each<[string, Files, Files]>([
    [
      'while its heading is renamed',
      { 'a.md': '## Birds\n\nWhat is the plural of pez?::los peces\n' },
      { 'a.md': '## Aves\n\nHow do you say fish (several)::los peces\n' },
    ],
    [
      'while its file is renamed',
      { 'a.md': 'What is the plural of pez?::los peces\n' },
      { 'b.md': 'How do you say fish (several)::los peces\n' },
    ],
  ])('%s stays the same note', (_, before, after) => {
    expect(edit(before, after).changes.added).toEqual([])
  })
})

describe('a note is not taken over', () => {
  it('by the same question with another answer in another file while its own file is not read', () => {
    const files = {
      'a.md': 'Q: What is the default port?\nA: 5432\n',
      'b.md': 'Q: What is the default port?\nA: 6379\n',
    }
    const first = build({ 'b.md': files['b.md'] })
    const partial = build(files, first.text, (file) => file === 'a.md')
    const whole = build(files, partial.text)
    expect(whole.guids[1]?.[1]).toBe(first.guids[0]?.[1])
    expect(whole.changes.added).toEqual([])
  })

  it('by the same question with another answer elsewhere, after it was removed', () => {
    const first = build({ 'a.md': '# Postgres\n\nQ: default port?\nA: 5432\n', 'b.md': '# Redis\n' })
    const second = build({ 'a.md': '# Postgres\n', 'b.md': '# Redis\n' }, first.text)
    const third = build(
      { 'a.md': '# Postgres\n', 'b.md': '# Redis\n\nQ: default port?\nA: 6379\n' },
      second.text,
    )
    expect(third.changes.added).toHaveLength(1)
  })

  it.each([
    [
      'a sentence with other gaps',
      'In ==1950== the war in ==Korea== began.\n',
      'In ==1965== the war in ==Vietnam== began.\n',
    ],
    [
      'a command with another placeholder and description',
      '- `git checkout BRANCH` - Switch to a branch\n',
      '- `git checkout FILE` - Throw away changes\n',
    ],
    ['a yes for another number', 'Q: Is 7 a prime number?\nA: yes\n', 'Q: Is 11 a prime number?\nA: yes\n'],
  ])('by %s', (_, before, after) => {
    expect(edit(before, after).changes.added).toHaveLength(1)
  })

  it('by a command with a long option of the same name', () => {
    const { before, after } = edit(
      '- `java -version` - Show it\n- `java --version` - Show it too\n',
      '- `java --version` - Show it too\n- `java -version` - Show it\n',
    )
    expect(before).toHaveLength(2)
    expect([...after].reverse()).toEqual(before)
  })
})

describe('a second build changes nothing', () => {
  it('with two equal rows in one section', () => {
    const table = '| Keys | Action |\n|--|--|\n| Ctrl + B | Go home |\n| Ctrl + C | Go away |\n'
    const { changes } = edit(`# A\n\n${table}\n${table}`, `# A\n\n${table}\n${table}\nmore\n`)
    expect(changes).toEqual({ added: [], edited: [], updated: [], removed: [], revived: [] })
  })
  it('with an emoji where a long key is truncated', () => {
    const key = `${'x'.repeat(299)}🚢${'y'.repeat(50)}`
    expect(edit(`Q: ${key}\nA: b\n`, `Q: ${key}\nA: b\n`).changes.edited).toEqual([])
  })
  it('after gaps that took over each other’s words', () => {
    const steps = [
      'The ==mast== carries the sails and the sails.',
      'The ==mast== carries the ==sails== and the sails.',
      'The ==mast== carries the ==sheets== and the sails.',
      'The ==mast== carries the ==sheets== and the ==sails==.',
    ]
    let text: string | undefined
    for (const step of steps) text = build({ 'a.md': `${step}\n` }, text).text
    expect(build({ 'a.md': `${steps[3]}\n` }, text).text).toBe(text)
  })
})

describe('one more gap', () => {
  it('does not change the existing note', () => {
    const { changes } = edit('The ==mast== carries the sails.\n', 'The ==mast== carries the ==sails==.\n')
    expect(changes.updated).toEqual([])
    expect(changes.added).toHaveLength(1)
  })
})

describe('edits while a card is disabled', () => {
  it('are tracked', async () => {
    const project = createProject()
    const time = Date.UTC(2026, 0, 1)
    const save = (question: string, answer: string, more = '') =>
      project.save({ 'notes/a.md': `${more}Q: ${question}\nA: ${answer}\n` }, time)
    save('What holds a ship?', 'An anchor of iron')
    await project.build()
    const [row] = project.ledger()
    for (const [question, answer, more] of [
      ['What holds a ship?', 'An anchor of steel', '<!-- no-card -->\n\n'],
      ['What holds a big ship in its place?', 'An anchor of steel', '<!-- no-card -->\n\n'],
      ['What holds a big ship in its place?', 'An anchor of steel', ''],
    ] as const) {
      save(question, answer, more)
      await project.build()
    }
    expect(project.ledger().map(({ guid, state }) => [guid, state])).toEqual([[row?.guid, 'active']])
  })
})

describe('the root', () => {
  it('stays where the ledger is, even if a parent becomes a repository later', async () => {
    const project = createProject()
    project.save({ 'notes/a.md': 'Q: a?\nA: b\n' }, Date.UTC(2026, 0, 1))
    await project.build()
    project.save({ '../package.json': '{ "name": "parent" }' }, Date.UTC(2026, 0, 1))
    project.remove('out')
    const { ids } = await project.build()
    expect(ids?.changes.added).toEqual([])
    expect(ids?.isChanged).toBe(false)
  })
})
