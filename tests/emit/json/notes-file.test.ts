import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/check/index.js'
import { json } from '../../../src/emit/index.js'
import { needing } from '../../needs.js'
import { notebookOf } from '../../notebook-of.js'
import { isNotesFile } from '../../notes-schema.js'
import { seedPath } from '../../seed.js'

async function notesFile(markdown: string): Promise<Record<string, never>> {
  const notebook = notebookOf(markdown)
  const [asset] = await json().emit(notebook, { messages: check(notebook) })
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
  ])('of %s is valid against the schema', async (_, markdown) => {
    const file = await notesFile(markdown)
    expect(isNotesFile(file), JSON.stringify(isNotesFile.errors)).toBe(true)
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
        words: [{ role: 'program' }, { role: 'subcommand' }, { role: 'option' }, {}],
      },
    ])
  })
})
