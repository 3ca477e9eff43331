import { describe, expect, it } from 'vitest'
import { isShortOptionGroup, shortOptionsIn } from '../../src/shell/index.js'

describe('shortOptionsIn', () => {
  it.each([
    ['-it', ['-i', '-t']],
    ['-4v', ['-4', '-v']],
  ])('returns the options in the group %s', (flag, options) => {
    expect(shortOptionsIn(flag)).toEqual(options)
  })

  it.each(['-i', '--it', '-env-file', 'it'])('returns none for %s, which is no group', (flag) => {
    expect(shortOptionsIn(flag)).toEqual([])
  })
})

describe('isShortOptionGroup', () => {
  const isKnown = (flag: string) => ['-i', '-t'].includes(flag)

  it('is true if all options are known', () => {
    expect(isShortOptionGroup('-it', isKnown)).toBe(true)
    expect(isShortOptionGroup('-itd', isKnown)).toBe(false)
  })

  it('is false for a single option', () => {
    expect(isShortOptionGroup('-i', isKnown)).toBe(false)
  })
})
