import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest, portableSha256Hex } from '../../src/catalog/digest.js'

describe('digest', () => {
  it('is the beginning of the SHA-256', () => {
    // FIPS 180-2, appendix B.1
    expect(digest('abc')).toBe('ba7816bf8f01cfea4141')
    expect(digest('e\u0301')).toBe(digest('\u00e9'))
  })

  it('is the same with Node’s hash and the portable one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(portableSha256Hex(text.normalize('NFC')).slice(0, 20)).toBe(digest(text))
      }),
    )
  })
})
