/** How the cards of an edited draft are assigned to notes. */
import { describe, expect, it } from 'vitest'
import type { NoteDraft } from '../../../src/emit/ledger/index.js'
import { build, cloze, draft, part } from './drafts.js'

/** Builds a draft, then edited ones. Returns the cards of each note: `forward`, `2=keel`, `(backward retired)`. */
function cards(...drafts: readonly [NoteDraft, ...NoteDraft[]]): string[] {
  let result = build([drafts[0]])
  for (const one of drafts.slice(1)) result = build([one], result.ledger)
  return result.notes.map(({ parts }) =>
    parts
      .map(({ name, number, state }) => {
        const text = number === undefined ? name : `${number}=${name}`
        return state === 'active' ? text : `(${text} ${state})`
      })
      .join(', '),
  )
}

const both = draft('one?', '1', { parts: ['forward', 'backward'] })
const forward = draft('one?', '1', { parts: ['forward'] })

describe('the cards of a note', () => {
  it('stay on it', () => {
    expect(cards(both)).toEqual(['forward, backward'])
    expect(cards(both, both)).toEqual(['forward, backward'])
  })

  it('get a note of their own if they are added later', () => {
    expect(cards(forward, both)).toEqual(['forward', 'backward'])
    const { ledger } = build([both], build([forward]).ledger)
    const [main, added] = ledger.rows
    expect(added?.continues).toBe(main?.guid)
    expect(main?.continues).toBe('')
    // Nothing changes in the next build.
    expect(build([both], ledger).ledger).toEqual(ledger)
  })

  it('are retired if they are removed, and come back', () => {
    expect(cards(both, forward)).toEqual(['forward, (backward retired)'])
    expect(cards(both, forward, both)).toEqual(['forward, backward'])
  })

  it('are not made while they are disabled', () => {
    const disabled = draft('one?', '1', { parts: ['forward', part('backward', { isInactive: true })] })
    expect(cards(disabled)).toEqual(['forward'])
    expect(cards(both, disabled)).toEqual(['forward, (backward inactive)'])
    expect(cards(both, disabled, both)).toEqual(['forward, backward'])
    // If it was disabled from the start, it was never on the first note.
    expect(cards(disabled, both)).toEqual(['forward', 'backward'])
  })

  it('added at different times get different notes', () => {
    const three = draft('one?', '1', { parts: ['forward', 'backward', 'options'] })
    expect(cards(forward, both, three)).toEqual(['forward', 'backward', 'options'])
    expect(cards(forward, three)).toEqual(['forward', 'backward, options'])
  })

  it('that are added get the same id on every machine', () => {
    const add = () => build([both], build([forward]).ledger).ledger.rows.map(({ guid }) => guid)
    expect(add()).toEqual(add())
    expect(new Set(add()).size).toBe(2)
  })
})

describe('cards with similar names', () => {
  it('are different cards, unless they are clozes', () => {
    const backward = draft('one?', '1', { parts: ['backward'] })
    const { ledger } = build([draft('one?', '1', { parts: ['backwrad'] })], build([backward]).ledger)
    expect(ledger.rows.map(({ parts, state }) => [parts[0]?.name, state])).toEqual([
      ['backward', 'removed'],
      ['backwrad', 'active'],
    ])
  })
})

describe('clozes', () => {
  it.each<[string, string, string, string[]]>([
    [
      'keep their numbers',
      'A {{c1::hull}} and {{c3::mast}}',
      'A {{c1::hull}} and {{c3::mast}}',
      ['1=hull, 3=mast'],
    ],
    [
      'are matched by text, whatever their numbers are now',
      'A {{c1::hull}} and {{c2::mast}}',
      'A {{c1::mast}} and {{c2::hull}}',
      ['1=hull, 2=mast'],
    ],
    [
      'are matched by similarity',
      'The {{c1::foresails}} are set',
      'The {{c1::foresail}} is set',
      ['1=foresail'],
    ],
    [
      'with several texts are the same card if one text stays',
      'A {{c1::keel / keels}} is {{c2::low}}',
      'The {{c1::Keel / keelson}} is now {{c2::low}}',
      ['1=Keel / keelson, 2=low'],
    ],
    [
      'in the same place of the same sentence are corrections',
      'The {{c1::hull}} is low',
      'The {{c1::keel}} is low',
      ['1=keel'],
    ],
    ['in another place are new cards', 'The {{c1::keel}} is low', 'The keel is {{c1::low}}', ['2=low']],
    [
      'that are added take the next free number, in a note of their own',
      'A {{c1::keel}} is low',
      'A {{c2::keel}} is {{c1::low}}',
      ['1=keel', '2=low'],
    ],
    [
      'with a corrected typo are the same card, even if the text around them changes',
      'The {{c1::foresial}} is {{c2::set}}',
      'The {{c3::foresail}} is now {{c2::set}}',
      ['1=foresail, 2=set'],
    ],
    [
      'of the same sentence are corrected by number',
      'A {{c1::hull}} and {{c2::mast}} of {{c3::oak}}',
      'A {{c2::fork}} and {{c1::knife}} of {{c3::oak}}',
      ['1=knife, 2=fork, 3=oak'],
    ],
    [
      'that are added keep a free number',
      'A {{c1::keel}} is low',
      'A {{c1::keel}} is {{c5::low}}',
      ['1=keel', '5=low'],
    ],
    [
      'that are removed are retired',
      'A {{c1::keel}} is {{c2::low}}',
      'A {{c1::keel}} is low',
      ['1=keel, (2=low retired)'],
    ],
    [
      'of a sentence with another number of clozes are not corrections',
      'A {{c1::hull}} and {{c2::mast}} of {{c3::oak}}',
      'A {{c1::hull}} and {{c2::sail}} of oak',
      ['1=hull, (2=mast retired), (3=oak retired)', '4=sail'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(cards(cloze(before), cloze(after))).toEqual(expected)
  })
})
