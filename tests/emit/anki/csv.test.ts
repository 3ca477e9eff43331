import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNotebook } from '../../../src/catalog/index.js'
import { check } from '../../../src/check/index.js'
import { anki, flashcards } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { hasSeed, readSeed } from '../../seed.js'

const python = resolve(import.meta.dirname, '../../../.venv/bin/python')
const canSkip = !existsSync(python) && !process.env.CI

interface Imported {
  rows: string[][]
  logs: { new: number; updated: number; found: number }[]
  problems: string
  notes: {
    type: string
    tags: string[]
    fields: string[]
    cards: { question: string; answer: string; deck: string }[]
  }[]
}

async function importCsv(markdown: string, times = 1): Promise<Imported & { content: string }> {
  const [asset] = await anki({ deck: 'Test' }).emit(createNotebook([parseNotes(markdown)]))
  return { ...runAnki(String(asset?.content), times), content: String(asset?.content) }
}

function runAnki(content: string, times: number): Imported {
  const path = join(mkdtempSync(join(tmpdir(), 'ddd-')), 'deck.csv')
  writeFileSync(path, content)
  const script = join(import.meta.dirname, 'anki-import.py')
  return JSON.parse(execFileSync(python, [script, path, `${times}`], { encoding: 'utf8', maxBuffer: 1e8 }))
}

describe('which cards are made', () => {
  const fronts = (markdown: string) =>
    flashcards(createNotebook([parseNotes(markdown)])).map(({ kind }) => kind)

  it('a recall card for a command with words', () => {
    expect(fronts('| Command | Description |\n|--|--|\n| `ls -l` | lists |\n')).toEqual(['recall'])
  })
  it('none for a command without', () => {
    expect(fronts('| Command |\n|--|\n| `ls -l` |\n')).toEqual([])
  })
  it('an options card, a choice card', () => {
    expect(fronts('| Command | Options |\n|--|--|\n| `x y (a\\|b)` | `-z` |\n')).toEqual([
      'options',
      'choice',
    ])
  })
  it('one for a command noted twice', () => {
    expect(fronts('| Command | Description |\n|--|--|\n| `ls -l` | lists |\n| `ls -l` | again |\n')).toEqual([
      'recall',
    ])
  })
  it('none for a command with a mistake', () => {
    const notebook = createNotebook([
      parseNotes('| Command | Description |\n|--|--|\n| `docker run -p 80: x` | runs |\n'),
    ])
    expect(flashcards(notebook, { messages: check(notebook) })).toEqual([])
  })
  it('a front that names what the answer needs', () => {
    const [card] = flashcards(
      createNotebook([
        parseNotes('| Command | Description |\n|--|--|\n| `docker run --name web1 -d alpine sh` | runs |\n'),
      ]),
    )
    for (const given of ['web1', 'alpine', 'sh']) expect(card?.front).toContain(`<code>${given}</code>`)
  })
})

describe.skipIf(canSkip)('Anki itself (skipped where scripts/real-tools.sh has not made its venv)', () => {
  it('reads the rows as Python does, with types, deck and tags', async () => {
    const { rows, logs, notes, problems } = await importCsv(
      '## Chapter 4 - Files\n\n| Command | Description | Page |\n|--|--|--|\n| `ls -l DIR` | lists a "folder", long | 7 |\n\nAn **inode** is a record.\n',
    )
    expect(rows).toHaveLength(2)
    expect(logs).toEqual([{ new: 2, updated: 0, found: 2 }])
    expect(problems).toMatch(/rebuilt and optimized/i)
    expect(notes.map(({ type }) => type)).toEqual(['Basic', 'Cloze'])
    expect(notes[0]?.tags).toEqual(expect.arrayContaining(['ls', 'chapter::04', 'page::007', 'recall']))
    expect(notes[0]?.cards[0]?.deck).toBe('Test')
    expect(notes[1]?.cards[0]?.question).toContain('[...]')
  })

  it('makes no doubles when it reads the file again', async () => {
    const { notes, logs } = await importCsv('| Command | Description |\n|--|--|\n| `ls -l` | lists |\n', 2)
    expect(notes).toHaveLength(1)
    expect(logs[1]?.new).toBe(0)
  })

  it('gives hostile text back as it was noted', async () => {
    const command = 'echo "<b>&amp;" {{c1::x}} --format="{{json .Config}}" \'a,b\' =1+1'
    const { notes } = await importCsv(`\`\`\`sh\n${command}   # "says", <script>alert(1)</script>\n\`\`\`\n`)
    const [note] = notes
    const shown = (note?.fields[1] ?? '').replace(/<[^>]+>/g, '')
    const text = shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(text).toContain(command)
    expect(note?.cards[0]?.question).toContain('&lt;script&gt;')
  })

  it.skipIf(!hasSeed)('takes the deck of the seed, and every front has a question', async () => {
    const notebook = createNotebook([readSeed().notes])
    const [asset] = await anki().emit(notebook, { messages: check(notebook) })
    const { logs, notes, rows } = runAnki(String(asset?.content), 1)
    expect(logs[0]?.new).toBe(rows.length)
    for (const { cards } of notes)
      for (const { question } of cards)
        expect(question.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '').trim()).not.toBe('')
  })
})
