import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineMatcher } from '../../src/ranges/index.js'

const range = fc
  .record({ from: fc.nat(30), length: fc.nat(8) })
  .map(({ from, length }) => ({ from, to: from + length }))

describe('createLineMatcher', () => {
  it('includes the first and the last line of a range', () => {
    const isInRange = createLineMatcher([{ from: 2, to: 4 }])
    expect([1, 2, 3, 4, 5].filter(isInRange)).toEqual([2, 3, 4])
  })

  it('finds no line without ranges', () => {
    expect(createLineMatcher([])(1)).toBe(false)
  })

  it('agrees with a search through all ranges', () => {
    fc.assert(
      fc.property(fc.array(range), fc.nat(40), (ranges, line) => {
        const expected = ranges.some(({ from, to }) => from <= line && line <= to)
        expect(createLineMatcher(ranges)(line)).toBe(expected)
      }),
    )
  })
})
