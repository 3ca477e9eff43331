import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignOffsets } from '../../src/parse/read-command-line.js'

/** Parts of a line: source, value, and where each character of the value starts in the source. */
const parts: readonly [source: string, value: string, starts: number[]][] = [
  ['ls -l', 'ls -l', [0, 1, 2, 3, 4]],
  ['&amp;', '&', [0]],
  ['&amp;&amp;', '&&', [0, 5]],
  ['&lt;', '<', [0]],
  ['&#x1f600;', '\u{1F600}', [0, 0]],
  ['amp', 'amp', [0, 1, 2]],
  ['<i>b</i>', 'b', [3]],
  ['a   b', 'a b', [0, 1, 4]],
]

describe('offsets of a value in its source', () => {
  it.each([
    ['a && b', 'a &amp;&amp; <i>b</i>', [0, 1, 2, 7, 12, 16], [1, 2, 7, 12, 13, 17]],
    ['&a', '&amp;a', [0, 5], [5, 6]],
    ['&amp;a', '&amp;a', [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6]],
    ['a&b', 'a&b', [0, 1, 2], [1, 2, 3]],
    ['a b', 'a   b', [0, 1, 4], [1, 2, 5]],
    ['a<b', 'a<b', [0, 1, 2], [1, 2, 3]],
    ['b<', '<i>b</i>&lt;', [3, 8], [4, 12]],
    ['<i>b', '<i>b', [0, 1, 2, 3], [1, 2, 3, 4]],
  ])('of %j in %j', (value, source, starts, ends) => {
    expect(alignOffsets(value, source)).toEqual({ starts, ends })
  })

  it('is undefined if the source doesn’t contain it', () => {
    expect(alignOffsets('ab', 'ba')).toBeUndefined()
  })

  it('are those of each part, in any line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (line) => {
        let source = ''
        let value = ''
        const expected: number[] = []
        for (const [partSource, partValue, starts] of line) {
          expected.push(...starts.map((start) => source.length + start))
          source += partSource
          value += partValue
        }
        expect(alignOffsets(value, source)?.starts).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })
})
