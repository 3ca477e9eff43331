/** What a build changes in the ledger. */
import { describe, expect, it } from 'vitest'
import { explicitGuidOf, guidOf, type Ledger, type NoteDraft } from '../../../src/emit/ledger/index.js'
import { build, cloze, draft, firstTime, laterTime, part } from './drafts.js'

const one = draft('one?', '1')
const two = draft('two?', '2')
const inactive = (key: string, answer: string) =>
  draft(key, answer, { parts: [part('forward', { isInactive: true })] })

const statesOf = ({ rows }: Ledger) => rows.map(({ key, state }) => `${key} ${state}`)

/** The keys of the changed notes. */
function changesOf({ changes: { added, edited, updated, removed, revived } }: ReturnType<typeof build>) {
  const keys = {
    added: added.map(({ key }) => key),
    edited: edited.map(({ before, after }) => `${before.key} → ${after.key}`),
    updated: updated.map(({ after }) => after.key),
    removed: removed.map(({ key }) => key),
    revived: revived.map(({ key }) => key),
  }
  return Object.fromEntries(Object.entries(keys).filter(([, changed]) => changed.length > 0))
}

describe('a new note', () => {
  it('has everything about it in its row', () => {
    const result = build([draft('one?', '1', { explicitId: 'first', parts: ['forward', 'backward'] })])
    expect(result.ledger.rows).toEqual([
      {
        guid: explicitGuidOf('x', 'question', 'first'),
        kind: 'question',
        explicitId: 'first',
        continues: '',
        key: 'one?',
        file: 'a.md',
        section: 'A',
        parts: [{ name: 'forward' }, { name: 'backward' }],
        digest: {
          question: expect.stringMatching(/^[0-9a-f]{10}$/),
          answer: expect.stringMatching(/^[0-9a-f]{10}$/),
          cards: expect.stringMatching(/^[0-9a-f]{10}$/),
        },
        time: firstTime,
        state: 'active',
      },
    ])
    expect(changesOf(result)).toEqual({ added: ['one?'] })
    expect(result.notes.map(({ guid, time }) => [guid, time])).toEqual([
      [explicitGuidOf('x', 'question', 'first'), firstTime],
    ])
  })

  it('has the numbers of its clozes', () => {
    const { ledger } = build([cloze('A {{c1::keel}} is {{c3::low}}')])
    expect(ledger.rows[0]?.parts).toEqual([
      { name: 'keel', number: 1 },
      { name: 'low', number: 3 },
    ])
  })

  it('has an id derived from the notebook, its kind and its key', () => {
    const guids = (drafts: NoteDraft[]) => build(drafts).notes.map(({ guid }) => guid)
    expect(guids([one])).toEqual([guidOf('x', 'question', 'one?')])
    // A second note with the same key has its answer too, a third one a number.
    const [first, second, third, fourth] = guids([
      one,
      draft('one?', 'uno'),
      draft('one?', 'uno'),
      draft('one?', 'uno'),
    ])
    expect([first, second]).toEqual([guidOf('x', 'question', 'one?'), guidOf('x', 'question', 'one?', 'uno')])
    expect(new Set([first, second, third, fourth]).size).toBe(4)
    expect(guids([one, draft('one?', 'uno'), draft('one?', 'uno')])).toEqual([first, second, third])
  })

  it('that makes no card is not in the ledger', () => {
    const result = build([inactive('one?', '1'), draft('two?', '2', { parts: [] })])
    expect([result.ledger.rows, result.notes]).toEqual([[], []])
  })
})

describe('an unchanged note', () => {
  it('keeps its time, and nothing is reported', () => {
    const first = build([one, two])
    const second = build([one, two], first.ledger)
    expect(second.ledger).toEqual(first.ledger)
    expect(changesOf(second)).toEqual({})
    expect(second.notes.map(({ time }) => time)).toEqual([firstTime, firstTime])
  })
})

describe('an edited note', () => {
  const corrected = draft('What is the capital of France?', 'Paris')
  const first = () => build([draft('What is the capitl of France?', 'Paris')])

  it('has a new key and the time of its file', () => {
    const result = build([corrected], first().ledger)
    expect(result.ledger.rows[0]).toMatchObject({ key: corrected.key, time: laterTime })
    expect(changesOf(result)).toEqual({
      edited: ['What is the capitl of France? → What is the capital of France?'],
      updated: [corrected.key],
    })
  })

  it('always gets a later time, even if the file is older', () => {
    const { ledger } = build([corrected], first().ledger, { timeOf: () => 1 })
    expect(ledger.rows[0]?.time).toBe(firstTime + 1)
  })

  it('is only moved if its card is the same', () => {
    const result = build([draft('one?', '1', { file: 'b.md', section: 'B' })], build([one]).ledger)
    expect(result.ledger.rows[0]).toMatchObject({ file: 'b.md', section: 'B', time: firstTime })
    expect(changesOf(result)).toEqual({})
  })

  it('keeps its place if the file where it was is not read', () => {
    const { ledger } = build([draft('one?', '1', { file: 'b.md' })], build([one]).ledger, {
      coversFile: (file) => file !== 'a.md',
    })
    expect(ledger.rows.map(({ file }) => file)).toEqual(['a.md'])
  })

  it('may lose its explicit id', () => {
    const { ledger } = build([one], build([draft('one?', '1', { explicitId: 'first' })]).ledger)
    expect(ledger.rows[0]?.explicitId).toBe('')
  })
})

describe('a note that is no longer in the notes', () => {
  it('stays in the ledger as removed, and is reported once', () => {
    const second = build([one], build([one, two]).ledger)
    expect(statesOf(second.ledger)).toEqual(['one? active', 'two? removed'])
    expect(changesOf(second)).toEqual({ removed: ['two?'] })
    expect(second.notes).toHaveLength(1)
    const third = build([one], second.ledger)
    expect(third.ledger).toEqual(second.ledger)
    expect(changesOf(third)).toEqual({})
  })

  it('is not removed if its file was not read', () => {
    const first = build([one, two])
    const second = build([], first.ledger, { coversFile: () => false })
    expect(second.ledger.rows).toEqual(first.ledger.rows)
    expect(changesOf(second)).toEqual({})
  })

  it('is revived with the same id', () => {
    const first = build([one])
    const second = build([], first.ledger)
    const third = build([one], second.ledger)
    expect(third.ledger).toEqual(first.ledger)
    expect(changesOf(third)).toEqual({ revived: ['one?'] })
  })

  it('leaves the ledger if it was added in this session', () => {
    const first = build([one, two])
    const guids = new Set(first.notes.map(({ guid }) => guid).slice(1))
    const second = build([], first.ledger, { sessionGuids: guids })
    expect(statesOf(second.ledger)).toEqual(['one? removed'])
    expect(changesOf(second)).toEqual({ removed: ['one?'] })
  })

  it('is removed if only its continuations are left', () => {
    const both = draft('one?', '1', { parts: ['forward', 'backward'] })
    const backward = draft('one?', '1', { parts: ['backward'] })
    const second = build([both], build([one]).ledger)
    const third = build([backward], second.ledger)
    expect(third.ledger.rows.map(({ parts, state }) => [parts[0]?.name, state])).toEqual([
      ['forward', 'removed'],
      ['backward', 'active'],
    ])
    expect(third.changes.removed.map(({ guid }) => guid)).toEqual([second.ledger.rows[0]?.guid])
    expect(changesOf(build([backward], third.ledger))).toEqual({})
  })
})

describe('a note without cards for now', () => {
  it('is inactive, is not built, and is not reported', () => {
    const second = build([inactive('one?', '1')], build([one]).ledger)
    expect(statesOf(second.ledger)).toEqual(['one? inactive'])
    expect([second.notes, changesOf(second)]).toEqual([[], {}])
  })

  it('keeps its last cards, but follows edits', () => {
    const first = build([draft('What is the capitl of France?', 'Paris')])
    const [before] = first.ledger.rows
    const { ledger } = build([inactive('What is the capital of France?', 'Paris!')], first.ledger)
    const [row] = ledger.rows
    expect(row).toMatchObject({
      key: 'What is the capital of France?',
      parts: before?.parts,
      time: firstTime,
      digest: { cards: before?.digest.cards },
    })
    expect(row?.digest.question).not.toBe(before?.digest.question)
  })

  it('keeps the digest of its question if the notes no longer have one', () => {
    const first = build([one])
    const { ledger } = build([draft('one?', 'uno', { question: '', parts: [] })], first.ledger)
    const [before, after] = [first.ledger.rows[0]?.digest, ledger.rows[0]?.digest]
    expect(after?.question).toBe(before?.question)
    expect(after?.answer).not.toBe(before?.answer)
  })

  it('is inactive, not removed, if it has no cards at all', () => {
    const second = build([draft('one?', '1', { parts: [] })], build([one]).ledger)
    expect(statesOf(second.ledger)).toEqual(['one? inactive'])
  })

  it('comes back unchanged', () => {
    const first = build([one])
    const third = build([one], build([inactive('one?', '1')], first.ledger).ledger)
    expect(third.ledger).toEqual(first.ledger)
    expect(changesOf(third)).toEqual({})
  })
})

describe('the deck of version 0.1.0', () => {
  const formerDeck = 'Ships'

  it('gives new notes their former ids', () => {
    const { notes } = build([one, draft('two?', '2', { formerKeys: ['zwei?'] })], undefined, { formerDeck })
    expect(notes.map(({ guid }) => guid)).toEqual([
      guidOf(formerDeck, 'question', 'one?'),
      guidOf(formerDeck, 'question', 'zwei?'),
    ])
  })

  it('replaces ids once, when it is first named', () => {
    const first = build([one, draft('two?', '2', { formerKeys: ['zwei?'] })])
    const drafts = [one, draft('two?', '2', { formerKeys: ['zwei?'] })]
    const second = build(drafts, first.ledger, { formerDeck })
    expect(second.ledger.formerDeck).toBe(formerDeck)
    expect(second.notes.map(({ guid }) => guid)).toEqual([
      guidOf(formerDeck, 'question', 'one?'),
      guidOf(formerDeck, 'question', 'zwei?'),
    ])
    expect(changesOf(second)).toEqual({})
    const third = build(drafts, second.ledger, { formerDeck })
    expect(third.ledger).toEqual(second.ledger)
  })

  it('also replaces them in continuations', () => {
    const both = draft('one?', '1', { parts: ['forward', 'backward'] })
    const second = build([both], build([one]).ledger)
    const { ledger } = build([both], second.ledger, { formerDeck })
    expect(ledger.rows.map(({ continues }) => continues)).toEqual([
      '',
      guidOf(formerDeck, 'question', 'one?'),
    ])
  })

  it('replaces ids that have the answer in them, and those of edited notes', () => {
    const first = build([one, draft('one?', 'uno'), draft('What is the capitl of France?', 'Paris')])
    const capital = draft('What is the capital of France?', 'Paris')
    const { notes } = build([draft('one?', 'uno'), capital], first.ledger, { formerDeck })
    expect(notes.map(({ guid }) => guid)).toEqual([
      guidOf(formerDeck, 'question', 'one?'),
      guidOf(formerDeck, 'question', capital.key),
    ])
  })

  it('keeps explicit ids, which are not derived from the content', () => {
    const withExplicitId = draft('one?', '1', { explicitId: 'first' })
    const first = build([withExplicitId])
    const { notes } = build([withExplicitId], first.ledger, { formerDeck })
    expect(notes.map(({ guid }) => guid)).toEqual(first.notes.map(({ guid }) => guid))
    expect(build([withExplicitId], undefined, { formerDeck }).notes.map(({ guid }) => guid)).toEqual([
      explicitGuidOf(formerDeck, 'question', 'first'),
    ])
  })

  it('never gives one id to two notes', () => {
    const drafts = [draft('one?', '1'), draft('one?', 'uno')]
    const { notes } = build(drafts, build(drafts).ledger, { formerDeck })
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(2)
  })
})
