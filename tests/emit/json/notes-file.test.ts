import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/check/index.js'
import { type JsonOptions, json } from '../../../src/emit/index.js'
import { needing } from '../../needs.js'
import { notebookOf } from '../../notebook-of.js'
import { isNotesFile } from '../../notes-schema.js'
import { seedPath } from '../../seed.js'

async function notesFile(markdown: string, options: JsonOptions = {}): Promise<Record<string, never>> {
  const notebook = notebookOf(markdown)
  const [asset] = await json(options).emit(notebook, { messages: check(notebook) })
  return JSON.parse(String(asset?.content))
}

describe('notes.json', () => {
  it.each([
    ['an empty file', ''],
    [
      'a table',
      '| Command | Options | Page |\n|--|--|--|\n| `docker ps (a\\|b) x_name` | `-a`, `x` | 7–8 |\n',
    ],
    ['prose', '---\ntitle: T\n---\n# T\n\nA **term** is a word.\n\n![x](y.png)\n\n> [!note]\n> hi\n'],
    ['a transcript', '```console\n$ ls -l\nfile\n```\n'],
  ])('of %s is valid against the schema, with and without trees', async (_, markdown) => {
    for (const tree of [false, true])
      expect(isNotesFile(await notesFile(markdown, { tree })), JSON.stringify(isNotesFile.errors)).toBe(true)
  })

  needing('shared').it('of the seed is valid against the schema', async () => {
    const file = await notesFile(readFileSync(seedPath, 'utf8'))
    expect(isNotesFile(file), JSON.stringify(isNotesFile.errors)).toBe(true)
  })

  it('is invalid if a field is missing', async () => {
    const { commands: _, ...rest } = await notesFile('')
    expect(isNotesFile(rest)).toBe(false)
  })

  it('lists every word of a command with its role', async () => {
    const file = await notesFile('| Command |\n|--|\n| `docker run --name x_name` |\n')
    expect(file.commands).toMatchObject([
      {
        program: 'docker',
        path: ['docker', 'run'],
        words: [{ role: 'program' }, { role: 'subcommand' }, { role: 'option' }, { role: 'operand' }],
      },
    ])
  })

  it('puts list items and table rows of a callout on separate lines, and spaces between cells', async () => {
    const list = '> [!TIP]\n> - alpha beta\n> - gamma\n>   - delta\n'
    const table = '> [!TIP]\n> | a | b |\n> |---|---|\n> | c | d |\n'
    for (const [markdown, text] of [
      [list, 'alpha beta\ngamma\ndelta'],
      [table, 'a b\nc d'],
    ] as const) {
      const [asset] = await json().emit(notebookOf(`# N\n\n${markdown}`))
      expect(JSON.parse(String(asset?.content)).callouts).toMatchObject([{ text }])
    }
  })

  it('lists pictures, callouts and code blocks with their locations', async () => {
    const file = await notesFile(
      '# Boats\n\n## Hulls\n\n![a hull](hull.png)\n\n> [!tip] Dry\n> Scrub it.\n>\n> - Twice.\n\n```yaml\nhull: oak\n```\n',
    )
    const below = { file: 'a.md', section: ['Hulls'] }
    expect(file.figures).toMatchObject([{ url: 'hull.png', alt: 'a hull', line: 5, ...below }])
    expect(file.callouts).toMatchObject([{ kind: 'tip', title: 'Dry', text: 'Scrub it.\n\nTwice.', line: 7 }])
    expect(file.snippets).toMatchObject([{ lang: 'yaml', value: 'hull: oak', line: 12, ...below }])
  })

  it('has the trees of the files only on request', async () => {
    const markdown = '---\nlang: de\n---\n# Boote\n\nEin Satz.\n'
    const { notes } = await notesFile(markdown)
    expect(notes).toEqual([
      {
        type: 'notes',
        path: 'a.md',
        title: 'Boote',
        lead: 'Ein Satz.',
        frontmatter: { lang: 'de' },
        language: 'de',
        blocks: { prose: 1 },
      },
    ])
    expect((await notesFile(markdown, { tree: true })).notes).toMatchObject([
      { title: 'Boote', children: [{ type: 'prose' }] },
    ])
  })

  it('rejects unknown options', () => {
    expect(() => json({ trees: true } as JsonOptions)).toThrow('has the unknown key “trees”')
  })
})
