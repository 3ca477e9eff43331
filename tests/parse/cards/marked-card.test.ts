import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseNotes } from '../../../src/parse/index.js'

/** Returns the place and rule of each message about a text. */
const messagesOf = (markdown: string) => {
  const file = new VFile(markdown)
  parseNotes(file)
  return file.messages.map(({ line, ruleId }) => `${line}: ${ruleId}`)
}

describe('a marked question without an answer', () => {
  it.each([
    ['an item', '- What is it? #card\n- Why? #card\n  - because\n', ['1: empty-card']],
    ['a paragraph', 'What is it? #card\n\n## Next\n', ['1: empty-card']],
    ['a heading', '## Pods #card\n\n## Next\n\nText.\n', ['1: empty-card']],
  ])('is reported once: %s', (_, markdown, expected) => {
    expect(messagesOf(markdown)).toEqual(expected)
  })

  it.each([
    ['with an answer', '- What is it? #card\n  - a thing\n'],
    ['with a gap', '- The {{cloze mast}} is high #card\n'],
    ['with other tags', '- a sentence about #cardboard\n'],
  ])('is not reported: %s', (_, markdown) => {
    expect(messagesOf(markdown)).toEqual([])
  })
})
