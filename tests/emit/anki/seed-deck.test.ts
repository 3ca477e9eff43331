import { beforeAll, expect, it } from 'vitest'
import { createNotebook, literalsOf, type Notebook } from '../../../src/catalog/index.js'
import { check, excludedCommands } from '../../../src/check/index.js'
import { clozesIn } from '../../../src/emit/anki/clozes.js'
import { canBeRecalled } from '../../../src/emit/anki/command-question.js'
import { type Flashcard, flashcards } from '../../../src/emit/anki/index.js'
import { anki, type Context } from '../../../src/emit/index.js'
import { builtInKnowledge } from '../../built-in-knowledge.js'
import { needing } from '../../needs.js'
import { readSeed } from '../../seed.js'
import { importIntoAnki, writeDeck } from './real-anki.js'

needing('shared').describe("the seed's deck", () => {
  let notebook: Notebook
  let context: Context
  let cards: Flashcard[]
  const of = (kind: string) => cards.filter((card) => card.kind === kind)

  beforeAll(() => {
    const knowledge = builtInKnowledge()
    notebook = createNotebook([readSeed().notes], { knowledge })
    context = { messages: check(notebook, { knowledge }) }
    cards = flashcards(notebook, context)
  })

  it('asks for each command once, except excluded ones', () => {
    const excluded = excludedCommands(context.messages ?? [], notebook)
    const included = notebook.commands.filter((entry) => !excluded.has(entry.id) && canBeRecalled(entry))
    expect(
      of('recall')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([...new Set(included.map(({ value }) => value))].sort())
    expect([of('recall').length, excluded.size]).toEqual([72, 5])
  })

  it('has only distinct fronts', () => {
    const fronts = cards.map(({ front, from }) => `${front} ${from.chapter?.title} ${from.page?.label}`)
    expect(new Set(fronts).size).toBe(fronts.length)
  })

  it('shows the literal words of the command on the front', () => {
    for (const card of of('recall')) {
      const entry = notebook.commands.find(({ value }) => value === card.subject)
      if (!entry) throw new Error(`${card.subject} not found in the notes`)
      for (const literal of literalsOf(entry)) expect(textOf(card.front), card.subject).toContain(literal)
    }
  })

  it('never gives the answer away', () => {
    for (const { front, subject } of of('recall')) expect(textOf(front)).not.toContain(subject)
  })

  it('has concept, choice and gaps cards, each option with its meaning', () => {
    expect([of('concept').length, of('choice').length, of('gaps').length]).toEqual([7, 1, 14])
    expect(of('concept').map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['containerd', 'Docker daemon', 'ingress']),
    )
    for (const { front } of of('gaps')) expect(front).not.toContain('<dd></dd>')
  })

  needing('anki').it('can be imported, with one note per command and a question on every card', async () => {
    const result = importIntoAnki((await writeDeck(notebook, context)).apkg)
    expect(result.problems).toEqual([])
    expect(result.empty).toEqual([])
    expect(result.notes.filter(({ type }) => type === 'ddd-build command')).toHaveLength(72)
    // A note with gaps makes a card of each.
    const gapCounts = cards.map(({ front }) => Math.max(1, clozesIn(front).clozes.length))
    expect(result.notes.flatMap((note) => note.cards)).toHaveLength(
      gapCounts.reduce((sum, count) => sum + count, 0),
    )
    for (const { cards: made } of result.notes)
      for (const { question } of made) expect(question.replace(/<[^>]+>/g, '').trim()).not.toBe('')
    expect(result.notes.flatMap(({ tags }) => tags)).toEqual(
      expect.arrayContaining(['docker', 'docker::network', 'chapter::04', 'page::038']),
    )
  })

  needing('anki').it('can be imported as CSV', async () => {
    const result = importIntoAnki((await writeDeck(notebook, context)).csv)
    expect(result.logs[0]?.new).toBe(cards.length)
    expect(result.rows).toHaveLength(cards.length)
  })

  needing('anki').it('can be split into subdecks with padded chapter numbers', async () => {
    const { decks } = importIntoAnki((await writeDeck(notebook, context, { decks: 'chapters' })).apkg)
    expect(decks.filter((name) => name.includes('::'))[2]).toMatch(/::04 The Big Picture$/)
  })

  it('is reproducible', async () => {
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
