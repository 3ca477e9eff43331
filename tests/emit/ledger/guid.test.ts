import { describe, expect, it } from 'vitest'
import { canonicalKey, explicitGuidOf, guidOf, ledgerKey } from '../../../src/emit/ledger/guid.js'

describe('canonicalKey', () => {
  it.each([
    ['a long dash before an option becomes two dashes', 'ls –all', 'ls --all'],
    ['a long dash at the start becomes two dashes', '—all', '--all'],
    ['two long dashes become two dashes', 'ls ——all', 'ls --all'],
    ['a long dash before one letter becomes one dash', 'ls –a', 'ls -a'],
    ['a long dash between words becomes one dash', 'Paris – Rome', 'Paris - Rome'],
    ['a long dash in a word becomes one dash', 'twenty‑one', 'twenty-one'],
    ['curly quotes become straight', '“a” „b” «c» ‘d’ ‚e’', '"a" "b" "c" \'d\' \'e\''],
    ['white space becomes one space', ' a\t b\n\nc ', 'a b c'],
    ['letters with accents become composed characters', 'cafe\u0301', 'caf\u00e9'],
    ['everything else stays the same', 'ls -l --all "$HOME" | wc', 'ls -l --all "$HOME" | wc'],
  ])('%s', (_, key, expected) => {
    expect(canonicalKey(key)).toBe(expected)
  })
})

describe('ledgerKey', () => {
  it('keeps 300 characters', () => {
    expect(ledgerKey(`“${'x'.repeat(298)}”`)).toBe(`"${'x'.repeat(298)}"`)
  })

  it('truncates longer keys, and tells them apart', () => {
    const [one, other] = [ledgerKey(`${'x'.repeat(300)}1`), ledgerKey(`${'x'.repeat(300)}2`)]
    expect(one).toMatch(/^x{300}… [0-9a-f]{20}$/)
    expect(one).not.toBe(other)
  })

  it('never cuts a character in half', () => {
    expect(ledgerKey(`${'x'.repeat(299)}😀😀`)).toMatch(/^x{299}… /)
    expect(ledgerKey(`${'x'.repeat(298)}😀😀`)).toMatch(/^x{298}😀… /u)
  })
})

describe('a GUID', () => {
  it('is the same for the same note, however it is typeset', () => {
    expect(guidOf('x', 'command', 'ls  –all')).toBe(guidOf('x', 'command', 'ls --all'))
  })

  it('never changes from version to version', () => {
    expect(guidOf('Ships', 'command', 'ls -l')).toBe('ca7ae94f6f6c4ca3017b')
    expect(guidOf('Ships', 'command', 'ls -l', 'List files')).toBe('ff741a45ca41a35f08f9')
    expect(explicitGuidOf('Ships', 'command', 'list')).toBe('79769cc0885ebc78c84b')
  })

  it('depends on the notebook, the kind, the key and the distinguisher', () => {
    const guids = [
      guidOf('x', 'command', 'a'),
      guidOf('y', 'command', 'a'),
      guidOf('x', 'concept', 'a'),
      guidOf('x', 'command', 'b'),
      guidOf('x', 'command', 'a', ''),
      guidOf('x', 'command', 'a', 'b'),
      explicitGuidOf('x', 'command', 'a'),
      explicitGuidOf('y', 'command', 'a'),
      explicitGuidOf('x', 'concept', 'a'),
      explicitGuidOf('x', 'command', 'b'),
    ]
    expect(new Set(guids).size).toBe(guids.length)
  })
})
