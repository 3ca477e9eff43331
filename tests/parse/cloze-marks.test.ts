import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClozeMarks } from '../../src/parse/index.js'

const contents = (text: string) => findClozeMarks(text).map(({ number, content }) => [number, content])

describe('findClozeMarks', () => {
  it('finds numbered and highlighted parts, in order', () => {
    expect(contents('A {{c2::mast}} holds ==the sail==.')).toEqual([
      [2, 'mast'],
      [undefined, 'the sail'],
    ])
  })

  it('keeps the hint', () => {
    expect(contents('{{c1::mast::a pole}}')).toEqual([[1, 'mast::a pole']])
  })

  it.each([
    'a == b and c == d',
    'a === b',
    'x `==y==` z',
    '{{c0::x}}',
    '{{c501::x}}',
    `==${'x'.repeat(201)}==`,
    '{{name}}',
  ])('finds nothing in “%s”', (text) => {
    expect(findClozeMarks(text)).toEqual([])
  })

  it('returns ranges that begin and end with the marks, and do not overlap', () => {
    const parts = fc.constantFrom('==', '{{c1::', '}}', '`', 'word', ' ', '=', '\n', '::')
    fc.assert(
      fc.property(fc.array(parts), (texts) => {
        const text = texts.join('')
        let last = 0
        for (const { from, to, content } of findClozeMarks(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(text.slice(from, to)).toMatch(/^(?:==[\s\S]*==|\{\{c1::[\s\S]*\}\})$/)
          expect(text.slice(from, to)).toContain(content)
          last = to
        }
      }),
    )
  })
})
