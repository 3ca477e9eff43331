import { describe, expect, it } from 'vitest'
import { inboxCard } from '../../../src/engine/anki/inbox-card.js'
import { fieldBlocks } from '../../../src/engine/pull/index.js'

const cardOf = (fields: readonly string[], tags: readonly string[] = []) =>
  inboxCard(fields.map(fieldBlocks), tags)

describe('a note from Anki', () => {
  it.each([
    [['What floats?', 'A <b>hull</b>'], 'Q: What floats?\nA: A **hull**'],
    [['A {{c1::jib}} is a sail', ''], 'A {{c1::jib}} is a sail'],
    [
      ['Which files?', "<pre>grep __init__ *.py | cut -d'*' -f1</pre>"],
      "Q: Which files?\nA: `grep __init__ *.py | cut -d'*' -f1`",
    ],
    [['Two lines?', 'one<br>two'], 'Q: Two lines?\nA: one<br>two'],
  ])('is written as a card: %j', (fields, markdown) => {
    expect(cardOf(fields)).toMatchObject({ markdown })
  })

  it('keeps the tags that notes can have', () => {
    const tags = ['boat', 'net::tcp', 'हिन्दी', 'cafe', '2026', 'card']
    expect(cardOf(['a?', 'b'], tags)).toMatchObject({ markdown: 'Q: a?\nA: b #boat #net/tcp #हिन्दी' })
  })

  it.each([
    [['', 'b'], 'its first field is empty'],
    [['a?', ''], 'its second field is empty'],
    [['a?', 'b', 'c'], 'it has more than two fields'],
    [['A {{c1::jib}}', '', 'important'], 'it has more than two fields'],
    [['A {{c1::jib}}', 'b'], 'cloze notes with text in the second field are not supported'],
    [['a?', '<pre>one\ntwo</pre>'], 'code of several lines does not fit on one line'],
  ])('is refused if it would lose something: %j', (fields, reason) => {
    expect(cardOf(fields)).toMatchObject({ reason })
  })
})
