import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createNotebook, findAll } from '../src/catalog/index.js'
import { parseNotes } from '../src/parse/index.js'
import { needing } from './needs.js'
import { readSeed } from './seed.js'

const folder = join(import.meta.dirname, '../notes')
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
const notes = names.map((name) =>
  parseNotes(new VFile({ path: `notes/${name}`, value: readFileSync(join(folder, name), 'utf8') })),
)
const rowShapes = ['html-table', 'pipe-table', 'list']

describe('the project’s own notes', () => {
  const chapters = notes.filter(({ path }) => /\/\d\d-/.test(path ?? ''))
  const rows = chapters
    .flatMap((file) => findAll(file, 'command'))
    .filter(({ node }) => rowShapes.includes(node.origin))

  it('use several shapes', () => {
    expect(new Set(rows.map(({ node }) => node.origin))).toEqual(new Set(rowShapes))
  })

  needing('shared').it(
    'have the same chapters, rows, options and pages as the seed, in the same order',
    () => {
      const summaryOf = (commands: typeof rows) =>
        commands.map(({ node, chapter }) => ({
          chapter: `${chapter?.number} ${chapter?.title}`,
          value: node.value,
          options: node.children.map(({ value, kind }) => `${kind} ${value}`),
          page: node.page?.label,
        }))
      const seed = findAll(readSeed().notes, 'command').filter(({ node }) => node.origin === 'html-table')
      expect(summaryOf(rows)).toEqual(summaryOf(seed))
    },
  )

  it('have concepts and pictures', () => {
    const terms = createNotebook(notes).concepts.map(({ term }) => term)
    expect(terms).toEqual(
      expect.arrayContaining(['runc', 'containerd', 'container runtime', 'container runtime interface']),
    )
    expect(chapters.flatMap((file) => findAll(file, 'figure'))).toHaveLength(3)
  })
})
