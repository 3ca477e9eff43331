import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withBlock, withoutBlock } from '../../../src/build/shells/block.js'

describe('the block in a start-up file', () => {
  it('stands at the end, marked', () => {
    expect(withBlock('alias l=ls\n', 'load')).toBe(
      'alias l=ls\n# >>> ddd-build completions >>>\nload\n# <<< ddd-build completions <<<\n',
    )
  })
  it('is put in once, and renewed in its place', () => {
    const once = withBlock('a\n', 'load')
    expect(withBlock(once, 'load')).toBe(once)
    expect(withBlock(`${once}b\n`, 'new')).toBe(`${withBlock('a\n', 'new')}b\n`)
  })
  it('goes so that the file is as it was, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '#', '$', '&', ' ') }), (text) => {
        expect(withoutBlock(withBlock(text, 'load $& all'))).toBe(text)
      }),
    )
  })
  it('goes with the file that it was made for', () => {
    expect(withoutBlock(withBlock(undefined, 'load'))).toBeUndefined()
  })
  it('leaves what was written below it on lines of its own', () => {
    expect(withoutBlock(`${withBlock('a', 'load')}b\n`)).toBe('a\nb\n')
    expect(withoutBlock(`${withBlock(undefined, 'load')}b\n`)).toBe('b\n')
  })
})
