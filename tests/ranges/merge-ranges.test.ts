import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeRanges } from '../../src/ranges/index.js'

it('merges ranges that overlap or touch', () => {
  const ranges = [
    { from: 8, to: 9 },
    { from: 1, to: 3 },
    { from: 2, to: 5 },
    { from: 5, to: 6 },
  ]
  expect(mergeRanges(ranges)).toEqual([
    { from: 1, to: 6 },
    { from: 8, to: 9 },
  ])
})

it('covers the same numbers, in order and with gaps between', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(9)).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const merged = mergeRanges(ranges)
      const covers = (all: readonly { from: number; to: number }[], value: number) =>
        all.some(({ from, to }) => from <= value && value <= to)
      for (let value = 0; value <= 40; value += 1) expect(covers(merged, value)).toBe(covers(ranges, value))
      for (const [index, { from }] of merged.entries())
        expect(from).toBeGreaterThan(merged[index - 1]?.to ?? -1)
    }),
  )
})
