import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge, createNotebook, givensOf, type Notebook } from '../../../src/catalog/index.js'
import { check, heldBack } from '../../../src/check/index.js'
import { type Flashcard, flashcards } from '../../../src/emit/anki/index.js'
import { anki, type Context } from '../../../src/emit/index.js'
import { parseNotes } from '../../../src/parse/index.js'
import { hasSeed, readSeed } from '../../seed.js'
import { importIntoAnki, lacksAnki, writeDeck } from './real-anki.js'

const knowledge = () =>
  createKnowledge(
    ['docker', 'unix'].map((name) =>
      parseNotes(readFileSync(join(import.meta.dirname, `../../../knowledge/${name}.md`), 'utf8')),
    ),
  )

describe.skipIf(!hasSeed)("the seed's deck", () => {
  let notebook: Notebook
  let context: Context
  let cards: Flashcard[]
  const of = (kind: string) => cards.filter((card) => card.kind === kind)

  beforeAll(() => {
    const known = knowledge()
    notebook = createNotebook([readSeed().notes], { knowledge: known })
    context = { messages: check(notebook, { knowledge: known }) }
    cards = flashcards(notebook, context)
  })

  it('asks for each command without a mistake, once, and for no other', () => {
    const held = heldBack(context.messages ?? [], notebook)
    const right = notebook.commands.filter(({ id }) => !held.has(id))
    expect(
      of('recall')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([...new Set(right.map(({ value }) => value))].sort())
    expect([of('recall').length, held.size]).toEqual([73, 5])
  })

  it('has fronts that are all different', () => {
    const fronts = cards.map(({ front, from }) => `${front} ${from.chapter?.title} ${from.page?.label}`)
    expect(new Set(fronts).size).toBe(fronts.length)
  })

  it('gives on the front whatever of the answer nobody can know', () => {
    for (const card of of('recall')) {
      const entry = notebook.commands.find(({ value }) => value === card.subject)
      if (!entry) throw new Error(`${card.subject} is not noted`)
      const substituted = new Set((entry.known?.substitutions ?? []).map(({ text }) => text))
      for (const given of givensOf(entry, false).filter((text) => !substituted.has(text)))
        expect(textOf(card.front), card.subject).toContain(given)
    }
  })

  it('never gives the answer away', () => {
    for (const { front, subject } of of('recall')) expect(textOf(front)).not.toContain(subject)
  })

  it('has its concepts, its choice and its lists of options, each option with its meaning', () => {
    expect([of('concept').length, of('choice').length, of('options').length]).toEqual([5, 1, 14])
    for (const { back } of of('options')) expect(back).not.toContain('<dd></dd>')
  })

  it.skipIf(lacksAnki)('is taken by Anki, one note a command, every card with its question', async () => {
    const result = importIntoAnki((await writeDeck(notebook, context)).apkg)
    expect(result.problems).toMatch(/rebuilt and optimized/i)
    expect(result.empty).toEqual([])
    expect(result.notes.filter(({ type }) => type === 'ddd-build command')).toHaveLength(73)
    expect(result.notes.flatMap((note) => note.cards)).toHaveLength(cards.length)
    for (const { cards: made } of result.notes)
      for (const { question } of made) expect(question.replace(/<[^>]+>/g, '').trim()).not.toBe('')
    expect(result.notes.flatMap(({ tags }) => tags)).toEqual(
      expect.arrayContaining(['docker', 'docker::network', 'chapter::04', 'page::038']),
    )
  })

  it.skipIf(lacksAnki)('is taken by Anki as text too', async () => {
    const result = importIntoAnki((await writeDeck(notebook, context)).csv)
    expect(result.logs[0]?.new).toBe(cards.length)
    expect(result.rows).toHaveLength(cards.length)
  })

  it.skipIf(lacksAnki)('has padded decks below it, if so wished', async () => {
    const { decks } = importIntoAnki((await writeDeck(notebook, context, { decks: 'chapters' })).apkg)
    expect(decks.filter((name) => name.includes('::'))[2]).toMatch(/::04 The Big Picture$/)
  })

  it('is made with the same bytes again', async () => {
    const bytes = async () =>
      (await anki().emit(notebook, context)).map(({ content }) => Buffer.from(content))
    const [one, other] = [await bytes(), await bytes()]
    one.forEach((content, index) => {
      expect(content.equals(other[index] ?? Buffer.alloc(0))).toBe(true)
    })
  })
})

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll('&amp;', '&')
}
