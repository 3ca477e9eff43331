/** Which note an edited draft is matched with. */
import { describe, expect, it } from 'vitest'
import { build, cloze, draft, edit, part } from './drafts.js'

const capital = 'What is the capital of France?'

describe('a note keeps its id', () => {
  it('if nothing changes', () => {
    expect(edit([draft('one?', '1'), draft('two?', '2')], [draft('one?', '1'), draft('two?', '2')])).toEqual([
      0, 1,
    ])
  })

  it('if it moves to another place', () => {
    const moved = draft('two?', '2', { file: 'b.md', section: 'B' })
    expect(edit([draft('one?', '1'), draft('two?', '2')], [moved, draft('one?', '1')])).toEqual([1, 0])
  })

  it('if it moves to another file, even if its old file was not read', () => {
    const moved = draft('one?', '1', { file: 'b.md' })
    expect(edit([draft('one?', '1')], [moved], { coversFile: () => false })).toEqual([0])
  })

  it('if its answer changes', () => {
    expect(edit([draft('one?', '1')], [draft('one?', 'uno')])).toEqual([0])
  })

  it('if its key is typeset differently', () => {
    expect(edit([draft('“a”  –  b', '1')], [draft('"a" - b', 'other')])).toEqual([0])
  })

  it('if a typo is corrected', () => {
    expect(edit([draft('What is the capitl of France?', 'Paris')], [draft(capital, 'Paris')])).toEqual([0])
  })

  it('if it is reworded in another section of its file', () => {
    const reworded = draft('Which city is the capital of France?', 'Paris', { section: 'Cities' })
    expect(edit([draft(capital, 'Paris')], [reworded])).toEqual([0])
  })

  it('if it was removed and comes back in its section', () => {
    const first = build([draft('What is the capitl of France?', 'Paris')])
    const without = build([], first.ledger)
    const { notes } = build([draft(capital, 'Paris')], without.ledger)
    expect(notes.map(({ guid }) => guid)).toEqual(first.notes.map(({ guid }) => guid))
  })

  it('if it is reworded completely, its answer is unique and it stays in its section', () => {
    expect(edit([draft('City on the Seine', 'Paris')], [draft(capital, 'Paris')])).toEqual([0])
  })
})

describe('a note gets a new id', () => {
  it('if it is of another kind', () => {
    expect(edit([draft('one?', '1')], [draft('one?', '1', { kind: 'concept' })])).toEqual([-1])
  })

  it('if it asks something else', () => {
    const spain = draft('What is the capital of Spain?', 'Madrid')
    expect(edit([draft(capital, 'Paris')], [spain])).toEqual([-1])
  })

  it('if a similar note is elsewhere and its file was not read', () => {
    const reworded = draft('What is the capital of france', 'Paris', { file: 'b.md', section: 'B' })
    expect(
      edit([draft('What is the capitl of France?', 'Paris')], [reworded], { coversFile: () => false }),
    ).toEqual([-1])
  })

  it('if a similar note was removed elsewhere by an earlier build', () => {
    const first = build([draft('What is the capitl of France?', 'Paris')])
    const without = build([], first.ledger)
    const { changes } = build([draft(capital, 'Paris', { section: 'B' })], without.ledger)
    expect([changes.added.length, changes.revived.length]).toEqual([1, 0])
  })

  it('if another file has the same question with another answer, and its own file was not read', () => {
    const other = draft('one?', 'uno', { file: 'b.md' })
    expect(edit([draft('one?', '1')], [other], { coversFile: () => false })).toEqual([-1])
  })

  it('if a word is added to its question and it has no answer', () => {
    const without = (key: string) => draft(key, '')
    const [long, longer] = ['Name one very long keel of oak', 'Name one very long keel of red oak']
    expect(edit([without(long)], [without(longer)])).toEqual([-1])
  })
})

describe('an explicit id', () => {
  it('is matched whatever else changes', () => {
    const before = draft('one?', '1', { explicitId: 'first' })
    const after = draft('Something else', 'entirely', { explicitId: 'first', file: 'b.md', section: 'B' })
    expect(edit([before], [after])).toEqual([0])
  })

  it('takes precedence over the content', () => {
    const before = [draft('one?', '1', { explicitId: 'first' }), draft('two?', '2', { explicitId: 'second' })]
    const after = [draft('one?', '1', { explicitId: 'second' }), draft('two?', '2', { explicitId: 'first' })]
    expect(edit(before, after)).toEqual([1, 0])
  })

  it('keeps its note: another note with the old content gets a new id', () => {
    const before = [draft('one?', '1', { explicitId: 'first' })]
    const after = [draft('one?', '1'), draft('two?', '2', { explicitId: 'first' })]
    expect(edit(before, after)).toEqual([-1, 0])
  })

  it('can be added to a note, and removed', () => {
    expect(edit([draft('one?', '1')], [draft('one?', '1', { explicitId: 'first' })])).toEqual([0])
    expect(edit([draft('one?', '1', { explicitId: 'first' })], [draft('one?', '1')])).toEqual([0])
  })

  it('is only compared with notes of its kind', () => {
    const before = draft('one?', '1', { explicitId: 'first' })
    expect(edit([before], [draft('x', 'y', { explicitId: 'first', kind: 'concept' })])).toEqual([-1])
  })
})

describe('several notes with the same key are matched', () => {
  const [one, two, three] = [
    draft('Name a ship', 'Argo'),
    draft('Name a ship', 'Beagle'),
    draft('Name a ship', 'Vasa'),
  ]

  it('by answer', () => {
    expect(edit([one, two, three], [three, one, two])).toEqual([2, 0, 1])
    expect(edit([one, two, three], [three, two])).toEqual([2, 1])
  })

  it('by section, if the answers changed', () => {
    const inSection = (section: string, answer: string) => draft('Name a ship', answer, { section })
    const before = [inSection('A', 'Argo'), inSection('B', 'Beagle')]
    expect(edit(before, [inSection('B', 'Bounty'), inSection('A', 'Ark')])).toEqual([1, 0])
  })

  it('by question, if its wording is different but its key is not', () => {
    const asking = (question: string) => draft('ls', 'List files', { question, kind: 'command' })
    const before = [asking('How do I list files?'), asking('Which command lists files?')]
    expect(edit(before, [asking('Which command lists files?'), asking('How do I list files?')])).toEqual([
      1, 0,
    ])
  })

  it('by section, if the answers are the same too', () => {
    const before = [draft('x', 'y', { section: 'A' }), draft('x', 'y', { section: 'B' })]
    const after = [
      draft('x', 'y', { section: 'B', question: 'reworded' }),
      draft('x', 'y', { section: 'A', question: 'reworded' }),
    ]
    expect(edit(before, after)).toEqual([1, 0])
  })

  it('by order otherwise', () => {
    const after = [draft('Name a ship', 'Cutty Sark'), draft('Name a ship', 'Mayflower')]
    expect(edit([one, two], after)).toEqual([0, 1])
  })
})

describe('the best pairs are matched first', () => {
  it('each note at most once', () => {
    const before = [draft('What is the capitl of France?', 'Paris')]
    const after = [draft(capital, 'Paris'), draft('What is the capital of France', 'Paris', { section: 'B' })]
    expect(edit(before, after).toSorted()).toEqual([-1, 0])
  })

  it('in the same section rather than elsewhere', () => {
    const before = [
      draft('Describe a keeel', 'A long beam', { section: 'B' }),
      draft('Describe a keeel now', 'A long beam'),
    ]
    const after = [
      draft('Describe a keel now', 'A long beam'),
      draft('Describe a keel', 'A long beam', { section: 'B' }),
    ]
    expect(edit(before, after)).toEqual([1, 0])
  })

  it('with a draft that makes a card rather than one that makes none', () => {
    const before = [draft('What is the capitl of France?', 'Paris')]
    const inactive = draft(capital, 'Paris', {
      parts: [{ name: 'forward', digest: 'x', isInactive: true }],
    })
    const active = draft('What is the capital of France', 'Paris', { kind: 'question' })
    const first = build(before)
    const { notes } = build([inactive, active], first.ledger)
    expect(notes.map(({ guid }) => guid)).toEqual([first.notes[0]?.guid])
  })

  it('with the most similar one', () => {
    const before = [draft('Where is the anchor of the ship kept?', 'In the bow locker')]
    const after = [
      draft('Where do sailors of the ship keep it?', 'In the bow locker'),
      draft('Where is an anchor of the ship stored?', 'In the bow locker'),
    ]
    expect(edit(before, after)).toEqual([-1, 0])
  })
})

describe('a reworded question in another file', () => {
  const there = { file: 'b.md', section: 'B' }
  const before = draft('Where is the state of a swarm kept?', 'in a store that managers replicate')
  const after = draft('What holds it?', 'in a store that managers replicate', there)

  it('keeps its id if no other note has its answer', () => {
    expect(edit([before], [after])).toEqual([0])
  })

  it('gets a new id if the answer is not unique', () => {
    const other = draft('Something unlike that', 'in a store that managers replicate', there)
    expect(edit([before], [after, other])).toEqual([-1, -1])
  })
})

describe('a cloze note keeps its id', () => {
  it.each([
    ['if a cloze is corrected', 'The {{c1::keal}} is low', 'The {{c1::keel}} is low'],
    ['if its only cloze changes', 'The {{c1::hull}} is low', 'The {{c1::keel}} is low'],
    [
      'if one of several clozes changes',
      'A {{c1::hull}} and a {{c2::mast}}',
      'A {{c1::hull}} and a {{c2::sail}}',
    ],
    ['if a cloze is added', 'The {{c1::keel}} is low', 'The {{c1::keel}} is {{c2::low}}'],
    ['if a cloze is removed', 'The {{c1::keel}} is {{c2::low}}', 'The {{c1::keel}} is low'],
    ['if a hint is added', 'The {{c1::keel}} is low', 'The {{c1::keel::a beam}} is low'],
    ['if it is written as a highlight', 'The {{c1::keel}} is low', 'The =={{c1::keel}}== is low'],
    [
      'if the text around the clozes is reworded',
      'The {{c1::keel}} of a ship is always low',
      'The {{c1::keel}} of any ship is always quite low',
    ],
  ])('%s', (_, before, after) => {
    expect(edit([cloze(before)], [cloze(after)])[0]).toBe(0)
  })
})

describe('a cloze note gets a new id', () => {
  it.each([
    [
      'if all of several clozes change',
      'A {{c1::hull}} and a {{c2::mast}}',
      'A {{c1::fork}} and a {{c2::knife}}',
    ],
    ['if it is another sentence', 'The {{c1::keel}} is low', 'My {{c1::cat}} sleeps here'],
  ])('%s', (_, before, after) => {
    expect(edit([cloze(before)], [cloze(after)])[0]).toBe(-1)
  })
})

describe('commands', () => {
  const command = (key: string, answer: string, more: object = {}) =>
    draft(key, answer, { kind: 'command', ...more })

  it('keep their ids if they are corrected', () => {
    expect(edit([command('docker netwrok ls', 'x')], [command('docker network ls', 'x')])).toEqual([0])
    expect(
      edit([command('git commit -m MESSAGE', 'x')], [command('git commit --message <message>', 'x')]),
    ).toEqual([0])
  })

  it('get new ids if they are other commands, however similar', () => {
    expect(
      edit([command('docker ps', 'List containers')], [command('docker ps -a', 'List containers')]),
    ).toEqual([-1])
    expect(edit([command('git push', 'x')], [command('git pull', 'x')])).toEqual([-1])
  })
})

describe('a note with the same question and another key', () => {
  const asked = (key: string, answer: string, more: object = {}) =>
    draft(key, answer, { kind: 'concept', question: 'What is at the bottom?', ...more })
  const before = asked('Keel', 'A beam of oak')

  it('keeps its id with another answer in its file', () => {
    expect(edit([before], [asked('Ballast', 'Heavy stones', { section: 'B' })])).toEqual([0])
  })

  it('keeps its id with another answer in a section of the same name', () => {
    expect(edit([before], [asked('Ballast', 'Heavy stones', { file: 'b.md' })])).toEqual([0])
  })

  it('gets a new id with another answer elsewhere', () => {
    expect(edit([before], [asked('Ballast', 'Heavy stones', { file: 'b.md', section: 'B' })])).toEqual([-1])
    const top = asked('Keel', 'A beam of oak', { section: '' })
    expect(edit([top], [asked('Ballast', 'Heavy stones', { file: 'b.md', section: '' })])).toEqual([-1])
  })

  it('keeps its id with the same answer elsewhere', () => {
    const moved = asked('Ballast', 'A beam of oak', { file: 'b.md', section: 'B' })
    const other = asked('Unlike', 'A beam of oak', { file: 'b.md', section: 'B', question: 'Other things?' })
    expect(edit([before], [moved, other])).toEqual([0, -1])
  })

  it('gets a new id if neither has a question', () => {
    const without = (key: string, answer: string) => asked(key, answer, { question: '' })
    expect(edit([without('Keel', 'A beam of oak')], [without('Ballast', 'Heavy stones')])).toEqual([-1])
  })
})

describe('a removed note', () => {
  it('is revived by an edit in its section, even if its file is not read', () => {
    const first = build([draft('What is the capitl of France?', 'Paris')])
    const { ledger } = build([], first.ledger)
    const { changes } = build([draft(capital, 'Paris')], ledger, { coversFile: () => false })
    expect([changes.added.length, changes.revived.length]).toEqual([0, 1])
  })

  it('is matched after one that still exists, in whatever order the ledger has them', () => {
    const [one, two] = [draft('Name a ship', 'Argo'), draft('Name a ship', 'Beagle')]
    const first = build([one, two])
    const { ledger } = build([two], first.ledger)
    for (const rows of [ledger.rows, ledger.rows.toReversed()]) {
      const { notes, changes } = build([draft('Name a ship', 'Vasa')], { ...ledger, rows })
      expect(notes.map(({ guid }) => guid)).toEqual([first.notes[1]?.guid])
      expect([changes.revived, changes.removed]).toEqual([[], []])
    }
  })
})

describe('a sentence of which only the notation changes', () => {
  const sentence = (key: string, question: string, ...gaps: string[]) =>
    cloze(key, { question, parts: gaps.map((gap, index) => part(gap, { number: index + 1 })) })

  it.each([
    ['The ==keel== is ==low==', 'The {{c12::keel}} is {{c13::low::how high}}'],
    ['The {{c1::keel}}  is  {{c2::low}}', ' The keel\nis low'],
  ])('is the same note: %s', (before, after) => {
    const first = build([sentence(before, 'x', 'one', 'two')])
    // Its cards are new, so they get a note that continues the first one.
    const { ledger } = build([sentence(after, 'y', 'three', 'four')], first.ledger)
    expect(ledger.rows.map(({ continues }) => continues)).toEqual(['', first.notes[0]?.guid])
  })
})
