import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotePosix, quoteWord } from '../../src/shell/index.js'

describe('a quoted word', () => {
  it.each(['notes/a.md', '--out', 'a@b:c', '1'])('is unchanged if no shell interprets it: %s', (word) => {
    expect(quoteWord(word)).toBe(word)
  })

  it.each([
    ['my notes', "'my notes'"],
    ["it's", "'it'\\''s'"],
    ['=ls', "'=ls'"],
    ['', "''"],
  ])('%j is quoted', (word, quoted) => {
    expect(quoteWord(word)).toBe(quoted)
  })

  it('reaches a program unchanged, whatever it contains', () => {
    const words = fc
      .sample(fc.string({ unit: 'grapheme', maxLength: 20 }), 200)
      .map((word) => word.replaceAll('\0', ''))
    for (const quote of [quotePosix, quoteWord]) {
      const script = `printf '%s\\0' ${words.map(quote).join(' ')}`
      const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
      expect(stdout.split('\0').slice(0, -1)).toEqual(words)
    }
  })
})
