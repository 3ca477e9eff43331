import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/check/fix.js'
import type { Edit } from '../../src/check/index.js'

/** A message that fixes words in a text: `['teh', 'the']`. */
function message(text: string, ...fixes: [actual: string, expected: string][]): VFileMessage {
  const edits = fixes.map(([actual, expected]): Edit => ({ start: text.indexOf(actual), actual, expected }))
  return Object.assign(new VFileMessage('wrong'), { edits })
}

describe('applyFixes', () => {
  it('applies the edits of all messages, in any order', () => {
    const text = 'one two three four'
    const messages = [
      message(text, ['four', '4']),
      message(text, ['one', 'first'], ['three', '']),
      message(text),
    ]
    expect(applyFixes(text, messages)).toEqual({ text: 'first two  4', fixed: messages.slice(0, 2) })
  })

  it('changes nothing without edits', () => {
    expect(applyFixes('one', [new VFileMessage('wrong')])).toEqual({ text: 'one', fixed: [] })
    expect(applyFixes('one', [])).toEqual({ text: 'one', fixed: [] })
  })

  it('skips a message whose own edits overlap', () => {
    const text = 'onetwo'
    expect(applyFixes(text, [message(text, ['onet', '1'], ['n', ''])])).toEqual({ text, fixed: [] })
  })

  it('inserts text at the start and at the end', () => {
    const ends = Object.assign(new VFileMessage('wrong'), {
      edits: [
        { start: 3, actual: '', expected: '>' },
        { start: 0, actual: '', expected: '<' },
      ],
    })
    expect(applyFixes('one', [ends]).text).toBe('<one>')
  })

  it('applies edits that touch each other', () => {
    const text = 'onetwo'
    const messages = [message(text, ['two', '2']), message(text, ['one', '1'])]
    expect(applyFixes(text, messages)).toEqual({ text: '12', fixed: messages })
    expect(applyFixes(text, messages.toReversed()).text).toBe('12')
  })

  it.each([
    ['overlap the end of an earlier edit', 'two thr', 'three'],
    ['overlap the start of an earlier edit', 'three', 'two thr'],
    ['are inside an earlier edit', 'two three', 'three'],
    ['contain an earlier edit', 'three', 'two three'],
    ['change the same text', 'two', 'two'],
  ])('skips a later message whose edits %s', (_, one, other) => {
    const text = 'one two three four'
    const messages = [message(text, [one, 'X']), message(text, [other, 'Y'])]
    expect(applyFixes(text, messages)).toEqual({ text: text.replace(one, 'X'), fixed: [messages[0]] })
  })

  it('applies all edits of a message or none', () => {
    const text = 'one two three four'
    const messages = [message(text, ['two', '2']), message(text, ['one', '1'], ['two', 'II'])]
    expect(applyFixes(text, messages)).toEqual({ text: 'one 2 three four', fixed: [messages[0]] })
  })

  it('skips messages with an edit whose text is no longer there', () => {
    const text = 'one two'
    const stale = Object.assign(new VFileMessage('wrong'), {
      edits: [
        { start: 0, actual: 'one', expected: '1' },
        { start: 5, actual: 'two', expected: '2' },
      ],
    })
    const other = message(text, ['two', 'II'])
    expect(applyFixes(text, [stale, other])).toEqual({ text: 'one II', fixed: [other] })
  })
})
