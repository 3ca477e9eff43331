import { describe, expect, it } from 'vitest'
import { isShortOptionGroup, shortOptionsIn } from '../../src/shell/index.js'

describe('shortOptionsIn', () => {
  it.each([
    ['-it', ['-i', '-t']],
    ['-4v', ['-4', '-v']],
    ['-i', []],
    ['--it', []],
    ['-env-file', []],
    ['it', []],
  ])('returns the options in %s', (flag, options) => {
    expect(shortOptionsIn(flag)).toEqual(options)
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
