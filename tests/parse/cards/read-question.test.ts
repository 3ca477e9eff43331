import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../../src/parse/index.js'

/** Returns what a text is read as: cards as `front → back`, everything else as its text. */
const read = (markdown: string) =>
  parseNotes(markdown).children.map((node) =>
    node.type === 'card' ? `${node.front} → ${node.back}` : textOf(node),
  )

describe('questions and answers', () => {
  it.each([
    ['in one paragraph', 'Q: one?\nA: 1\nQ: two?\nA: 2\n', ['one? → 1', 'two? → 2']],
    ['with the answer in the next paragraph', 'Q: one?\n\nA: 1\n', ['one? → 1']],
    ['with another question below that answer', 'Q: one?\n\nA: 1\nQ: two?\nA: 2\n', ['one? → 1', 'two? → 2']],
    ['with two answers', 'Q: one?\nA: 1\nA: 2\n', ['one? → 1\n2']],
    ['in several lines', 'Q: one,\nor two?\nA: 1\n2\n', ['one,\nor two? → 1\n2']],
    ['with a list as the answer', 'Q: one?\nA:\n\n- 1\n', ['one? → - 1']],
  ])('are cards: %s', (_, markdown, expected) => {
    expect(read(markdown)).toEqual(expected)
  })

  it.each([
    ['after a card', 'Q: one?\nA: 1\nQ: two?\n', ['one? → 1', 'Q: two?']],
    ['before a card', 'Q: a **b**?\nQ: one?\nA: 1\n', ['Q: a b?', 'one? → 1']],
    ['alone', 'Q: one?\nQ: two?\n\nText.\n', ['Q: one?\nQ: two?', 'Text.']],
  ])('stay prose if a question has no answer: %s', (_, markdown, expected) => {
    expect(read(markdown)).toEqual(expected)
  })
})
