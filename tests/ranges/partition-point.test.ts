import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partitionPoint } from '../../src/ranges/index.js'

describe('partitionPoint', () => {
  it('is the index of the first item that does not meet the condition', () => {
    expect(partitionPoint([1, 3, 5, 7], (item) => item < 5)).toBe(2)
  })

  it('is 0 if none does, and the length if all do', () => {
    expect(partitionPoint([1, 3], () => false)).toBe(0)
    expect(partitionPoint([1, 3], () => true)).toBe(2)
    expect(partitionPoint([], () => true)).toBe(0)
  })

  it('agrees with a search from the start', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, limit) => {
        const sorted = [...numbers].sort((one, other) => one - other)
        const first = sorted.findIndex((item) => item >= limit)
        expect(partitionPoint(sorted, (item) => item < limit)).toBe(first === -1 ? sorted.length : first)
      }),
    )
  })
})
